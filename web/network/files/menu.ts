/** The menu of files: the picture as PNG and SVG, the graph as JSON and GEXF, of exactly what is seen. */
import type { Ctx } from '../../context.ts';
import { h } from '../../dom.ts';
import { isMadeUp, marked } from '../../notice.ts';
import { full, paint } from '../paint/paint.ts';
import type { Seen } from '../seen.ts';
import type { Stage } from '../stage/stage.ts';
import { gexfOf, jsonOf } from './graph-files.ts';
import { stamp, stamped } from './stamp.ts';
import { svgPen } from './svg-pen.ts';

const pngRatio = 2;

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = h('a', { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** The menu; `title` names the picture in the files. */
export function fileMenu(stage: Stage, seen: () => Seen | null, title: () => string, ctx: Ctx): HTMLElement {
  const about = (): { title: string; address: string } => ({ title: marked(title()), address: location.href });
  const name = (ending: string): string =>
    `${(isMadeUp() ? `${ctx.t('madeUp')}-${title()}` : title()).replace(/[\\/:*?"<>|\s]+/gu, '-')}.${ending}`;
  const write = (ending: string, type: string, content: () => string | null): HTMLElement =>
    entry(ending, () => {
      const text = content();
      if (text !== null) save(name(ending), new Blob([text], { type }));
    });
  const menu = h('details', { class: 'menu' }, h('summary', {}, ctx.t('export')));
  const entry = (ending: string, onclick: () => void): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        'data-file': ending,
        onclick: () => {
          menu.removeAttribute('open');
          onclick();
        },
      },
      ending.toUpperCase(),
    );
  menu.append(
    h(
      'div',
      { class: 'menu-list' },
      entry(
        'png',
        () =>
          void stage
            .png(pngRatio)
            .then(stamped)
            .then((blob) => save(name('png'), blob)),
      ),
      write('svg', 'image/svg+xml', () => {
        const { scene, view } = stage;
        if (!scene) return null;
        const { pen, text } = svgPen(view.width, view.height, marked(title()));
        paint(pen, scene, view, full);
        stamp(pen, view.height, 1);
        return text();
      }),
      write('json', 'application/json', () => {
        const now = seen();
        return now && jsonOf(now, about());
      }),
      write('gexf', 'application/gexf+xml', () => {
        const now = seen();
        return now && stage.scene && gexfOf(now, stage.scene.style, about());
      }),
    ),
  );
  return menu;
}
