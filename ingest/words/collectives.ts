/**
 * Collectives: phrases of distribution lists and orders that name no single body. Ambiguous: 街道办事处 alone is a kind, 城北街道办事处 is one body.
 */
export const collective =
  /^(?:各|全体|有关|相关|所属|市直|县直|区直|省直|直属|驻)|各(?:部门|单位|镇|乡|街道|局|办|委|科室|人民团体|直属|有关|乡镇|县|区|市)|部门$|(?:^|[^局委办府])单位$|人民团体|^(?:街道办事处|局领导|领导|委领导|镇乡政府|乡镇政府|科室|党外人士|存档|存|档|班子成员|办领导|常委|县领导|市领导|区领导|中层|直属机构)$|领导$|成员$|代表$|负责人$|委员$|同志$|乡镇\(街道\)|(?:^|、)镇$/;
