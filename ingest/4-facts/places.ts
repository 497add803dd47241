/**
 * Places: the names of the places a text is about (象山 of 象山县), known from where they stand in front of a level and a body,
 * so that a body's name can be cut off from the words before it (支付|象山县财政局).
 */
import type { View } from '../2-lines.ts';
import { isAct } from '../language/lexicon.ts';
import { leadingTerm } from '../language/terms.ts';
import { matchesOf } from '../matches.ts';

/** 《象山县…, 中共象山县委, 象山县人民政府, a line that begins with 象山县: group 1 is the place without its level. */
const named =
  /(?:^|[\n《（(“：:、，。；]|中共|[省市州盟])([一-龥]{2,5}?)(?:自治县|自治州|自治旗|[省市县区州盟旗乡镇]|街道|新区|开发区)(?=[一-龥]{0,4}(?:人民政府|政府|人民代表大会|人大|政协|委|办事处|常务会议|第|工作|管|20\d\d年|“|关于)|[一-龥]{2,16}》)/g;
/** Words that look like a place before a level and are none: 全市, 有关区, 提请市委. */
const notPlace =
  /^(?:全|各|我|本|有关|相关|该|两|所|上级|直|中共|关于|提[请交]|报|原|今年|中心|会议|同意|原则|由|在|对|向|和|与|政协|人大|第|请|要|副|按|根据|以)|[的在由请和与将把为对了被及按从到给报经向再以须需并已]|县委|县政府|市委|市政府|会议|届|次$|听取|研究|传达|学习|执行|实施|推动|代表|贯彻|抓住|参加|名称|理顺|今年|任/;
const memo = new WeakMap<View, readonly string[]>();

/** The places of a view, longest first, each once. Linear; at most 60. */
export function placesOf(view: View): readonly string[] {
  const known = memo.get(view);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const found of matchesOf(view.flat, named)) {
    const place = (found[1] ?? '').slice(leadingTerm(found[1] ?? ''));
    if (place.length > 1 && !notPlace.test(place) && !isAct(place.slice(0, 2)) && !isAct(place.slice(-2)))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 60);
  places.sort((a, b) => b.length - a.length);
  memo.set(view, places);
  return places;
}
