/** A finding of the review, in one line: its level and its reason, leading to its place in the record. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { Finding } from '../shapes.ts';
import { wordFor } from '../text.ts';
import { placeTag } from './place-tag.ts';

/** The level as a tag. */
export function levelTag(level: Finding['level'], { t }: Ctx): HTMLElement {
  return h('span', { class: `level level-${level}` }, wordFor(t, `level${level.charAt(0).toUpperCase()}${level.slice(1)}`));
}

/** The reason, with the address of its place; one that is about no single record leads nowhere. */
export function findingLink({ record, reason, start, kind, scope }: Finding, ctx: Ctx): HTMLElement {
  const text = reason[ctx.state.lang];
  if (record === null) return h('span', {}, text);
  const filter = { ...(start === null ? {} : { at: String(start) }), ...(kind === 'unread' ? { unread: '1' } : {}) };
  return h('span', {}, h('a', { href: ctx.href({ view: 'record', key: record, filter }) }, text), placeTag(scope ?? '', ctx));
}
