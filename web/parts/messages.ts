/** What the reader had to say of a record: each message with its level, leading to its place in the text. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { plainly } from '../format.ts';
import type { RecordDetail } from '../shapes.ts';
import { levelTag } from './finding.ts';

/** The messages as a list; empty where there are none. */
export function messageList(messages: RecordDetail['messages'], ctx: Ctx): HTMLElement {
  const { lang } = ctx.state;
  return h(
    'ul',
    { class: 'warnings' },
    ...messages.map(({ level, reason, span }) => {
      const words = plainly(reason[lang]);
      return h('li', {}, levelTag(level, ctx), span ? placeLink(span.start, words, ctx) : h('span', {}, words));
    }),
  );
}

/** A link that shows an offset of the text in the source beside it; `unread` also marks what is unread. */
export function placeLink(at: number, words: string, ctx: Ctx, unread = false): HTMLElement {
  const address = (): string =>
    ctx.href({ filter: { ...ctx.state.filter, at: String(at), ...(unread ? { unread: '1' } : {}) }, selection: '' });
  // The page shown may have been turned since the link was made.
  const link = h('a', { href: address(), onclick: () => link.setAttribute('href', address()) }, words);
  return link;
}
