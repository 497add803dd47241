/** Who is honoured or punished by name: 授予A“…”称号, 对B予以表彰, 给予C党内警告. */
import type { View } from '../2-lines.ts';
import { splitPerson } from '../language/people/phrase.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { isFramed, opener } from './appointments.ts';

const honoured = '([一-龥·•・、（）()]{2,60}?)(?:同志)?(?:等?[\\d一二三四五六七八九十]{1,3}[人名位](?:同志)?)?';
const awards: readonly RegExp[] = [
  new RegExp(`(?:授予|追授|命名)${honoured}(?:为|以)?“[^”]{2,24}”(?:荣誉)?(?:称号)?`, 'g'),
  new RegExp(`对${honoured}(?:予以|给予|进行)[^，。；]{0,6}(?:嘉奖|表彰|奖励|表扬|记功|通报|处分|警告|开除|撤职|批评)`, 'g'),
  new RegExp(
    `给予${honoured}(?:党内|政务|行政|留党|开除|撤职|降级|记过|记大过|警告|严重警告|嘉奖|记功|表彰|记三等功|记二等功|通报|处分)`,
    'g',
  ),
  new RegExp(`(?:表彰|表扬|嘉奖|通报表扬)${honoured}(?=[，。；])`, 'g'),
];
export interface Awarded {
  name: [number, number];
  /** The office before the name: 原四级主任科员陶然. */
  title: [number, number] | null;
}
/** Who is honoured or punished by name; offsets in the flat text. A list in which one part is no name names nobody. */
export function findAwarded(view: View, span: Span): Awarded[] {
  const text = view.flat.slice(span.start, span.end);
  if (!/授予|追授|命名|予以|给予|进行|表彰|表扬|嘉奖/.test(text)) return [];
  return awards.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match) => {
      const list = match[1] ?? '';
      let from = span.start + match.index + match[0].indexOf(list);
      const found: Awarded[] = [];
      for (const piece of list.split('、')) {
        const text = piece.replace(/[（(].*$/, '').replace(/同志$/, '');
        const split = splitPerson(text, true);
        if (split?.kind === 'name' && split.title?.[0] === 0)
          found.push({ name: [from + split.name[0], from + split.name[1]], title: [from, from + split.title[1]] });
        else if (isFramed(text) && !opener.test(text)) found.push({ name: [from, from + text.length], title: null });
        else return [];
        from += piece.length + 1;
      }
      return found;
    }),
  );
}
