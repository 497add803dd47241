/** One record of an import: its state, what was read of it, its messages with their place, and what can be done. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { percent } from '../format.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { captionOf, decisionMark, decisionName, roleMark } from '../parts/marks.ts';
import type { ImportRecord } from '../shapes.ts';
import { wordFor } from '../text.ts';

export interface Choices {
  accept(numbers: number[]): void;
  skip(numbers: number[]): void;
}
type Preview = NonNullable<ImportRecord['preview']>;

/** Whether a person can still accept it. */
export const isOpen = ({ state, status }: ImportRecord): boolean => state === 'read' && status !== 'same';

/** Draws the record; `open`: its preview is unfolded. */
export function recordRow(record: ImportRecord, choices: Choices, open: boolean, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { number, name, state, status, preview } = record;
  const button = (word: 'bringAccept' | 'bringSkip', press: () => void): HTMLElement =>
    h('button', { type: 'button', 'aria-label': `${t(word)} ${name}`, 'data-act': word, onclick: press }, t(word));
  const again = ['skipped', 'undone', 'kept'].includes(state) && status !== 'same';
  return h(
    'li',
    { class: 'bring-record', 'data-number': number, 'data-state': state },
    h(
      'div',
      { class: 'row' },
      h('span', { class: `level ${state === 'refused' || state === 'kept' ? 'level-error' : ''}` }, t(`import.${state}`)),
      status ? h('span', { class: 'tag' }, t(`status.${status}`)) : null,
      state === 'stored' && preview ? nodeLink({ key: preview.key, title: name }, ctx) : h('strong', {}, name),
      preview ? h('span', { lang: 'zh' }, preview.title ?? '') : null,
      preview ? dateText(preview.date, ctx) : null,
      isOpen(record) || again ? button('bringAccept', () => choices.accept([number])) : null,
      isOpen(record) ? button('bringSkip', () => choices.skip([number])) : null,
    ),
    preview ? previewOf(record, preview, open, ctx) : null,
    messages(record, ctx),
  );
}

function previewOf({ shares }: ImportRecord, preview: Preview, open: boolean, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const counts = ctx.model.relationships.flatMap(({ type }) => {
    const n = preview.facts[type];
    return n === undefined ? [] : [`${captionOf(type, ctx)} ${n}`];
  });
  const read = shares
    ? `${t('factShare', { n: percent(shares.fact) })} · ${t('fixedShare', { n: percent(shares.fixed) })} · ${t('unreadShare', { n: percent(shares.unread) })}`
    : '';
  const more = (n: number): Child => (n > 0 ? h('li', { class: 'quiet' }, t('bringMore', { n })) : null);
  return h(
    'details',
    { open },
    h('summary', {}, counts.join(' · ')),
    h('p', { class: 'quiet' }, read),
    h('h2', {}, t('roster')),
    h(
      'ul',
      { class: 'legend', lang: 'zh' },
      ...preview.people.map(({ name, role }) => h('li', {}, roleMark(role), `${name} ${captionOf(role, ctx)}`)),
      more(preview.morePeople),
    ),
    h('h2', {}, t('agenda')),
    h(
      'ol',
      { lang: 'zh' },
      ...preview.items.map(({ heading, decisions }) =>
        h('li', {}, heading, ' ', ...decisions.flatMap((kind) => [decisionMark(kind), decisionName(kind, ctx), ' '])),
      ),
      more(preview.moreItems),
    ),
  );
}

function messages(record: ImportRecord, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (record.messages.length === 0) return null;
  return h(
    'ul',
    { class: 'bring-messages', 'aria-label': t('messages') },
    ...record.messages.map(({ level, reason, zh, place }) =>
      h(
        'li',
        {},
        h('span', { class: `level level-${level}` }, wordFor(t, `level${level.charAt(0).toUpperCase()}${level.slice(1)}`)),
        ctx.state.lang === 'zh' ? zh : reason,
        place
          ? h(
              'small',
              {},
              ` ${place.page ? `${t('bringPage', { n: place.page })} ` : ''}${place.paragraph ? `${t('bringParagraph', { n: place.paragraph })} ` : ''}${t('bringLine', { line: place.line, column: place.column })} `,
              h('q', { lang: 'zh' }, place.quote),
            )
          : null,
      ),
    ),
  );
}
