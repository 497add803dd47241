/** Words that make of a statement a plan, a wish or a question: 拟废止, 建议更名, 关于撤销…的请示. */

const notYet =
  /(?:拟|建议|是否|申请|提请|请求|研究|讨论|考虑|不得|不予|未|尚未|需要?|须|应当?|可以?|准备|计划|适时|尽快|及时|抓紧|修改完善后|修改后|关于|后)(?:将|把|对|在|由|原|予以)?$/u;
/** What a clause asks for or reports on: 关于将甲更名为乙的请示. */
const asked = /^[^，。；\n]{0,12}的?(?:请示|申请|建议|议案|汇报|报告|方案|说明|事宜|问题|意见|情况)/u;

/** Whether what stands from `from` on, with its verb at `verb` and its end at `to`, is only planned or asked for. */
export const isOnlyPlanned = (flat: string, from: number, verb: number, to: number): boolean =>
  notYet.test(flat.slice(Math.max(0, from - 12), from)) ||
  notYet.test(flat.slice(Math.max(from, verb - 8), verb)) ||
  asked.test(flat.slice(to, to + 24));

/** Whether an offset lies in a title: 《关于废止…的决定》 says what a document is about. */
export function isInTitle(flat: string, at: number): boolean {
  const line = flat.slice(Math.max(flat.lastIndexOf('\n', at - 1) + 1, at - 300), at);
  return line.lastIndexOf('《') > line.lastIndexOf('》') || line.lastIndexOf('〈') > line.lastIndexOf('〉');
}
