/** "2 records tell this": where several records of a meeting tell one thing, the sentence of each, and what they say otherwise. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import type { ItemDetail, MeetingDetail } from '../shapes.ts';
import { decisionButtons, factButton } from './links.ts';
import { itemRow } from './row-of.ts';

type Person = MeetingDetail['roster'][number];

/** Of a person in a role: a mark for each further record, and one where records disagree whether the person was there. */
export function toldOfPerson(one: Person, ctx: Ctx): Child {
  const { t } = ctx;
  const dispute = one.disputed ? h('small', { class: 'disputed', title: t('disputedPresence') }, t('disputed')) : null;
  const others = one.also.map(({ title, evidence }) =>
    factButton(evidence.edge, `${one.official.title}${title ? ` ${title}` : ''} · ${evidence.source}`, '❞'),
  );
  return [others.length ? h('small', { class: 'told', title: t('toldBy', { n: one.also.length + 1 }) }, others) : null, dispute];
}

/** Of an item: how many records tell it, each with its heading where it prints another, and its decisions where they disagree. */
export function toldOfItem(item: ItemDetail, ctx: Ctx): Child {
  if (!item.also.length) return null;
  const { t } = ctx;
  const own = { ...item, decided: item.decided.filter(({ evidence }) => evidence.record === item.evidence.record) };
  const line = (one: ItemDetail['also'][number]): HTMLElement => {
    const name = one.heading === item.heading ? one.evidence.source : one.heading;
    return h(
      'li',
      { ...(one.key === item.key ? {} : { 'data-item': itemRow(one.evidence.record, one.position) }) },
      h('button', { type: 'button', class: 'fact', 'data-edge': one.evidence.edge, title: one.evidence.source, lang: 'zh' }, name),
      item.disputed ? [' ', decisionButtons(one.decided, ctx)] : null,
    );
  };
  return h(
    'div',
    { class: 'told' },
    h('small', {}, t('toldBy', { n: item.also.length + 1 }), item.disputed ? ` · ${t('disputedOutcome')}` : ''),
    h('ul', {}, [...(item.disputed ? [own] : []), ...item.also].map(line)),
  );
}
