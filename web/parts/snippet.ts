/** A hit in words, each of them once: its title with the matches marked and, for a match in the text of a record, the stretch around it. */
import { type Child, h } from '../dom.ts';
import type { Hit } from '../shapes.ts';

/** Whether the match stands in another text than the title. */
const inText = ({ field }: Hit): boolean => field === 'text';

/** The title with its matches; `cut`: no more of it than the stretch around the first, for a line that is short of room. */
export function hitTitle(hit: Hit, cut = false): HTMLElement {
  const from = inText(hit) ? -1 : hit.title.indexOf(hit.snippet);
  if (from < 0) return h('span', { lang: 'zh' }, hit.title);
  if (!cut) return h('span', { lang: 'zh' }, hit.title.slice(0, from), ...marked(hit), hit.title.slice(from + hit.snippet.length));
  const open = from + hit.snippet.length < hit.title.length;
  return h('span', { lang: 'zh' }, from > 0 ? '…' : '', ...marked(hit), open ? '…' : '');
}

/** The stretch of a record's text around the matches; null where they stand in the title. */
export function snippet(hit: Hit): HTMLElement | null {
  return inText(hit) ? h('small', { class: 'snippet', lang: 'zh' }, ...marked(hit)) : null;
}

/** Overlapping or wrong highlights are passed over. */
function marked({ snippet: text, highlights }: Hit): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
