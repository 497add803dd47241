/**
 * The scope: the place whose records these are, so that 县财政局 of one county is not that of another.
 */
import { flatOffset, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { TERM } from '../../language/terms.ts';
import type { Draft } from '../draft.ts';
import { note } from '../note.ts';

const placePattern = new RegExp(
  `^(?:中共|在|(?:政协)?(?:${TERM})?|中国人民政治协商会议)?((?!第|县|市|区|省|镇|乡|州)[一-龥]{2,7}?(?:自治县|自治州|自治旗|新区|开发区|高新区|县|市|区|省|州|旗|镇|乡|街道))`,
);
/** Words of a headline that stand between a name and a bare level (万梅主持召开区政府…, 任命黄元生为县…): no place has them in its name. */
const spoken =
  /主持|召开|召集|举行|任命|任免|免去|决定|听取|审议|研究|传达|学习|讨论|部署|调研|检查|出席|参加|强调|要求|讲话|会见|表决|通过|同志|主任|书记|县长|市长|区长|省长|镇长|乡长|州长|局长|代表|委员|届|的/;
const notPlace = /^(?:各|全|本|我|政府|人民|关于|会议|中国|国家|新城|城|郊|园|社|小|老)/;

/** The place that scopes the record's names: issuer, then title and body, then the masthead's other lines. */
export function readScope(view: View, sections: Sections, draft: Draft): void {
  const spots: { from: number; text: string }[] = [];
  for (const value of [draft.issuer, draft.meeting.title, draft.meeting.body])
    if (value) spots.push({ from: flatOffset(view, value.span.start), text: value.value });
  for (const field of sections.fields) {
    if (!['issuer', 'title', 'source'].includes(field.kind)) continue;
    const from = flatOffset(view, field.value.start);
    spots.push({ from, text: view.flat.slice(from, flatOffset(view, field.value.end)) });
  }
  for (const para of sections.head.slice(0, 6)) if (para.text.length <= 40) spots.push({ from: para.from, text: para.text });
  for (const { from, text } of spots) {
    const found = placePattern.exec(text);
    const place = found?.[1];
    if (
      !found ||
      !place ||
      notPlace.test(place) ||
      spoken.test(place) ||
      view.flat.slice(from + found[0].length - place.length, from + found[0].length) !== place
    )
      continue;
    draft.scope = note(view, from + found[0].length - place.length, from + found[0].length, 'scope');
    return;
  }
}
