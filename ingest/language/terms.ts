/**
 * Terms of office: 十五届, 第十九届, 15届, 本届, 新一届. A term says when a body sat, not which body it is, so it is cut off before a name and
 * behind it; the government of a term (县十九届政府) convenes as the government. A congress and its committees are written with it
 * (县十八届人大常委会, 政协第九届青崖县委员会) and keep it inside.
 */
import { termOfOffice } from '../../cypher/name-law.ts';

/** Source of a pattern for one term. */
export const TERM = `(?:${termOfOffice}|[首历往]届)`;

const leading = new RegExp(`^(?:${TERM})+`);
const trailing = new RegExp(`(?:${TERM})+$`);
const inside = new RegExp(
  `^(.{0,12}[省市县区州盟旗镇乡])${TERM}(?=人民政府|政府)|^(.{0,12}[省市县区州盟旗镇乡]委)${TERM}(?=常委会|常务委员会)`,
);
/** 首届茶博会组委会, 历届校友会: what is no body of a place keeps its own word. */
const own = /^(?:首|历|往)届(?![^会]{0,6}(?:[省市县区州盟旗镇乡]|人民政府|政府|人大|政协))/;

/** How many characters of a term a text begins with; 0 where it begins with none. */
export const leadingTerm = (text: string): number => (own.test(text) ? 0 : (leading.exec(text)?.[0].length ?? 0));

/** How many characters of a term a text ends with; 0 where that is all of it. */
export function trailingTerm(text: string): number {
  const length = trailing.exec(text)?.[0].length ?? 0;
  return length < text.length ? length : 0;
}

/** The name of a government, or of a party committee's standing committee, without the term inside it. */
export const withoutTermInside = (name: string): string => name.replace(inside, '$1$2');
