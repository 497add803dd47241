/** The files of a record that has several: one text under other names, in other formats; which one is read, and the files themselves. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { save } from '../network/files/menu.ts';
import type { RecordDetail, SourceList } from '../shapes.ts';

type Source = SourceList['sources'][number];

/** How many there are, to be opened; which they are is asked for when it is. */
export function sourceList(record: RecordDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const body = h('div', { 'aria-live': 'polite' });
  const box = h('details', { class: 'sources' }, h('summary', {}, t('sourcesCount', { n: record.sources.length })), body);
  box.addEventListener(
    'toggle',
    () =>
      ctx.load(
        body,
        'sourcesWhat',
        (signal) => ctx.api.sources(record.key, signal),
        ({ sources }) =>
          put(body, h('p', { class: 'quiet' }, t('sourcesWhy')), h('ul', {}, ...sources.map((one) => item(record, one, ctx)))),
      ),
    { once: true },
  );
  return box;
}

function item({ key }: RecordDetail, { name, format, file, read }: Source, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const said = h('span', { role: 'status' });
  const fetchFile = async (): Promise<void> => {
    put(said);
    try {
      const bytes = await ctx.api.recordFile(key, new AbortController().signal, name);
      save(name.slice(name.lastIndexOf('/') + 1), new Blob([bytes]));
    } catch {
      put(said, t('sourceNotKept'));
    }
  };
  return h(
    'li',
    {},
    h('code', {}, name),
    ' ',
    h('small', {}, [t(`format.${format}`), read ? t('sourceRead') : ''].filter(Boolean).join(' · ')),
    ' ',
    file ? h('button', { type: 'button', onclick: () => void fetchFile() }, t('sourceFile')) : null,
    said,
  );
}
