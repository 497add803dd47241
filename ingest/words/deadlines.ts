/**
 * Deadlines as orders write them. Ambiguous: 年内 and 月底 alone also date what has happened; only forms that end in 前, 内, 止 count.
 */
const number = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const year = '(?:20\\d\\d年|二[一二三四五六七八九〇○零0O]{3}年|民国(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})年|今年|明年|本年)';
const day = `${year}?${number}月(?:${number}[日号]|[底末初]|[上中下]旬|份)?`;
const season =
  '(?:今年|明年|本年|20\\d\\d年)?(?:年底|年末|年终|[上下]半年|[一二三四]季度末?|[春夏秋冬]季|汛期|雨季|春节|国庆节?|元旦|中秋节?|五一|春耕|两会|供暖季)';
const near = '(?:本|下|当)(?:周[一二三四五六日天末]?|月(?:底|末|\\d{1,2}[日号])?|季度末?|年底)|月底|月末|周末';
const span = '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:工作日|日|天|周|星期|月|小时|年)';
/** A deadline; group 1 holds the words before 前, 内 or 止. */
export const deadline = new RegExp(
  `(${day}|${season}|${near}|20\\d\\d年(?:底|末)?)(?:之前|以前|前)|(${span})(?:之内|以内|内)|((?:20\\d\\d年|今年|本年|年|月|本月|本周|当日|当天|季度)(?<![去上前每])内)`,
  'g',
);
