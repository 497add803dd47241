/** The menu of files: the whole picture as PNG and SVG, whatever part the window shows; the graph as JSON and GEXF. */
import type { Ctx } from '../../context.ts';
import { h } from '../../dom.ts';
import { isMadeUp, marked } from '../../notice.ts';
import type { NetworkCanvas } from '../canvas/canvas.ts';
import { full, paint } from '../paint/paint.ts';
import type { Visible } from '../visible.ts';
import { gexfOf, jsonOf } from './graph-files.ts';
import { stamp, stamped } from './stamp.ts';
import { svgContext } from './svg-context.ts';

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
export function fileMenu(canvas: NetworkCanvas, visible: () => Visible | null, title: () => string, ctx: Ctx): HTMLElement {
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
          void canvas
            .png(pngRatio)
            .then(stamped)
            .then((blob) => save(name('png'), blob)),
      ),
      write('svg', 'image/svg+xml', () => {
        const { scene, whole: view } = canvas;
        if (!scene) return null;
        const { context, text } = svgContext(view.width, view.height, marked(title()));
        paint(context, scene, view, full);
        stamp(context, view.height, 1);
        return text();
      }),
      write('json', 'application/json', () => {
        const now = visible();
        return now && jsonOf(now, about());
      }),
      write('gexf', 'application/gexf+xml', () => {
        const now = visible();
        return now && canvas.scene && gexfOf(now, canvas.scene.style, about());
      }),
    ),
  );
  return menu;
}
