/**
 * Groups: phrases that name several without naming one, 各科室, 有关部门负责人, 15名列席代表, 部分市人大代表.
 */
const opening =
  /^(?:各|有关|相关|全体|部分|大部分|其他|其它|其余|市直|县直|区直|省直|直属|所属|驻[^、，]{1,4}(?:单位|部队)|全[省市县区镇乡]|[市县区镇乡]级?相关|[市县区]有关|\d{1,4}(?:余|多)?[名位个家]|本[县市区])/;
const several =
  /^[一-龥（）()\d]{0,24}(?:有关|相关|各|全体|部分|成员|直属|主要|分管|涉及)[一-龥]{0,20}(?:负责人|负责同志|人员|单位|部门|领导|领导干部|同志|代表|委员|成员|科室|股室|站所|机构|组织)等?$/;
/** The heads of a body, without a name: 市人大常委会领导. */
const heads = /^(?!.*等)[一-龥]{2,20}(?:领导|领导同志|领导干部|负责人|负责同志|班子成员|有关同志)等?$/;

/** How much a phrase, up to the next mark, speaks for a group; 0 where it names none. */
export function groupWeight(phrase: string): number {
  if (phrase.length < 2) return 0;
  if (opening.test(phrase) || several.test(phrase)) return 1 + phrase.length * 0.8;
  return heads.test(phrase) ? phrase.length * 0.6 : 0;
}
