/**
 * Alike: how many pairs of characters two phrases share, words that every record uses set aside.
 */
const common =
  /[的了和与及在对为是各全市县区]|习近平总书记|重要(?:讲话|指示|论述)|讲话|精神|传达|学习|贯彻|研究|讨论|会议|工作|关于|情况|汇报|报告|审议|听取|要求|强调|指出/g;
/** The pairs of characters of a phrase's first 600. */
const pairs = (text: string): Set<string> => {
  const bare = text.slice(0, 600).replace(common, ' ');
  return new Set([...bare].map((char, at) => char + (bare[at + 1] ?? ' ')).filter((pair) => /^[一-龥]{2}$/.test(pair)));
};
/** How many pairs of characters two phrases share. */
export function shared(left: string, right: string): number {
  const words = pairs(left);
  return [...pairs(right)].filter((pair) => words.has(pair)).length;
}
