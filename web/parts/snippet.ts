/** A stretch of text with its matches marked. */
import { h } from '../dom.ts';
import type { Hit } from '../shapes.ts';

/** The snippet of a hit; overlapping or wrong highlights are passed over. */
export function snippet(hit: Hit): HTMLElement {
  const line = h('small', { class: 'snippet', lang: 'zh' });
  let at = 0;
  for (const { start, end } of [...hit.highlights].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > hit.snippet.length) continue;
    line.append(hit.snippet.slice(at, start), h('mark', {}, hit.snippet.slice(start, end)));
    at = end;
  }
  line.append(hit.snippet.slice(at));
  return line;
}
