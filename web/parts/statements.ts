/** What pages list by the caption of its relationship: each statement with its ends, what else it says, and its sentence. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import type { Statement } from '../shapes.ts';
import { modelTag } from './by-model.ts';
import { factButton, nodeLink, plainLink } from './links.ts';
import { captionOf } from './marks.ts';
import { section } from './table.ts';

/** A part of the page with a list for each relationship; null where nothing is stated. `own`: the key of what the page is about. */
export function statements(all: readonly Statement[], own: string, ctx: Ctx): HTMLElement | null {
  if (!all.length) return null;
  const types = [...new Set(all.map(({ type }) => type))];
  return section(
    ctx.t('alsoStated'),
    null,
    h(
      'dl',
      { class: 'item-parts' },
      ...types.flatMap((type) => [
        h('dt', {}, captionOf(type, ctx)),
        h('dd', {}, h('ul', { class: 'lines' }, ...all.filter((one) => one.type === type).map((one) => line(one, own, ctx)))),
      ]),
    ),
  );
}

function line(one: Statement, own: string, ctx: Ctx): HTMLElement {
  const { type, from, to, meeting, evidence } = one;
  const caption = captionOf(type, ctx);
  // Of a page's own thing nothing is to be learned by naming it again.
  const ends: Child[] = [
    from.key === own ? null : nodeLink(from, ctx),
    h('small', {}, ` ${caption} `),
    to.key === own ? null : nodeLink(to, ctx),
  ];
  return h(
    'li',
    {},
    factButton(evidence.edge, `${ctx.t('evidenceOf')}：${from.title} ${caption} ${to.title}`, '❞'),
    modelTag(evidence.by, ctx),
    ends,
    ...said(one, ctx),
    meeting && meeting.key !== own ? h('small', {}, ' ', plainLink(meeting, ctx)) : null,
    h('small', {}, ` ${evidence.date ?? ''}`),
  );
}

type Said = Pick<Statement, 'type' | 'properties'>;
/** What a statement says beside its ends: the captions of the model, the values as they are stored. */
function properties({ type, properties }: Said, ctx: Ctx): (readonly [caption: string, value: string])[] {
  const definition = ctx.model.relationships.find((one) => one.type === type);
  if (!definition?.listed) return [];
  return definition.properties.flatMap(({ name, caption }) => {
    const value = properties[name];
    return value === undefined ? [] : [[caption[ctx.state.lang], String(value)] as const];
  });
}
const said = (one: Said, ctx: Ctx): Child[] =>
  properties(one, ctx).map(([caption, value]) => h('small', { lang: 'zh', title: caption }, ` ${value} `));

/** The same as rows of a list of terms. */
export const saidRows = (one: Said, ctx: Ctx): HTMLElement[] =>
  properties(one, ctx).flatMap(([caption, value]) => [h('dt', {}, caption), h('dd', { lang: 'zh' }, value)]);
