/** One record of an import: its state, what was read of it, its messages with their place, and what can be done. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { plainly } from '../format.ts';
import { nodeLink } from '../parts/links.ts';
import type { ImportRecord } from '../shapes.ts';
import { wordFor } from '../text.ts';
import { headOf, previewOf, toldOf } from './preview.ts';

export interface Options {
  accept(numbers: number[]): void;
  skip(numbers: number[]): void;
}

/** Whether a person has still to decide about it. */
export const isOpen = ({ state, status }: ImportRecord): boolean => state === 'read' && status !== 'same';

/** Draws the record; `open`: its preview is unfolded. */
export function recordRow(record: ImportRecord, options: Options, open: boolean, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { number, name, state, status, preview, here } = record;
  const button = (word: 'importAccept' | 'importSkip', press: () => void): HTMLElement =>
    h('button', { type: 'button', 'aria-label': `${t(word)} ${name}`, 'data-act': word, onclick: press }, t(word));
  const again = here && ['skipped', 'undone', 'kept'].includes(state) && status !== 'same';
  // A new file of a text that is there is no new record: the line below says what it is.
  const sameText = preview?.alreadyTold.some(({ how }) => how === 'same-text') ?? false;
  const bad = ['refused', 'kept', 'dropped'].includes(state);
  return h(
    'li',
    { class: 'import-record', 'data-number': number, 'data-state': state },
    h(
      'div',
      { class: 'row' },
      h('span', { class: `level ${bad ? 'level-error' : ''}` }, t(`import.${state}`)),
      status && !(status === 'new' && sameText) ? h('span', { class: 'tag' }, t(`status.${status}`)) : null,
      state === 'stored' && preview ? nodeLink({ key: preview.key, title: name }, ctx) : h('strong', {}, name),
      isOpen(record) || again ? button('importAccept', () => options.accept([number])) : null,
      isOpen(record) ? button('importSkip', () => options.skip([number])) : null,
    ),
    preview ? headOf(preview, ctx) : null,
    preview ? toldOf(preview, ctx) : null,
    preview ? previewOf(record, preview, open, ctx) : null,
    messages(record, ctx),
  );
}

function messages(record: ImportRecord, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (record.messages.length === 0) return null;
  return h(
    'ul',
    { class: 'import-messages', 'aria-label': t('messages') },
    ...record.messages.map(({ level, reason, place }) =>
      h(
        'li',
        {},
        h('span', { class: `level level-${level}` }, wordFor(t, `level${level.charAt(0).toUpperCase()}${level.slice(1)}`)),
        plainly(reason[ctx.state.lang]),
        place
          ? h(
              'small',
              {},
              ` ${place.page ? `${t('importPage', { n: place.page })} ` : ''}${place.paragraph ? `${t('importParagraph', { n: place.paragraph })} ` : ''}${t('importLine', { line: place.line, column: place.column })} `,
              h('q', { lang: 'zh' }, place.quote),
            )
          : null,
      ),
    ),
  );
}
