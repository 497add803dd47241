/** What the API's problems and broken rules mean to a reader, in Chinese and English. A code or rule without its words does not compile. */
import type { Problem } from './api/client.ts';

export type ProblemCode = Problem['code'];
export type ProblemRule = NonNullable<Problem['errors']>[number]['rule'];

/** `{value}` is the thing the problem names, `{issues}` the broken rules, `{name}` a parameter and `{bound}` its limit. */
export const problemWords = {
  'problem.bad-request': ['服务读不懂这个请求。', 'The server cannot read the request.'],
  'problem.bad-parameters': ['请求里的值不合要求：{issues}。', 'A value of the request does not fit: {issues}.'],
  'problem.wrong-token': ['需要这个服务的口令。', 'The token of this server is needed.'],
  'problem.wrong-secret': [
    '改动记录要有口令，或由本应用的页面发出；这个请求两样都没有。',
    'Changing records takes the token, or the page of this app; the request had neither.',
  ],
  'problem.wrong-host': [
    '服务不认“{value}”这个主机名；若是自己的，请让运行本服务的人把它加入许可的主机名。',
    'The server does not answer to the name “{value}”; if it is yours, ask whoever runs the server to allow it.',
  ],
  'problem.wrong-origin': ['请求来自别的网站，服务不答复。', 'The request came from another site and is not answered.'],
  'problem.not-found': [
    '“{value}”不在这里：可能已随记录一并撤出，或链接有误。',
    '“{value}” is not here: it may have gone with its record, or the link is wrong.',
  ],
  'problem.fact-gone': [
    '原文或读法已有改动，这一条在记录里不再读出。',
    'The text or its reading has changed, and this fact is no longer read in its record.',
  ],
  'problem.file-not-kept': [
    '这里没有保存原件。重新读入这份文件（jiyao ingest），就能看到原文页；文字在“文字”一栏。',
    'The file is not kept here. Ingest it again (jiyao ingest) to see its pages; its words are under “Text”.',
  ],
  'problem.no-route': [
    '服务没有这个地址：{value}。页面和服务的版本可能不同，请重新载入页面。',
    'The server has no such address: {value}. Page and server may differ in version; load the page anew.',
  ],
  'problem.not-built': ['网页还没有构建，请运行 npm run build。', 'The web app is not built; run npm run build.'],
  'problem.no-ingest': ['这个服务不接收记录，请用命令 jiyao ingest。', 'This server takes no records; use the command jiyao ingest.'],
  'problem.too-slow': ['请求没有及时送到，请重试。', 'The request did not arrive in time; try again.'],
  'problem.too-large': [
    '超过了服务一次能收的大小；上限由运行本服务的人设定。',
    'More than the server takes at once; whoever runs it sets the limit.',
  ],
  'problem.import-full': [
    '这一批放不下 {value} 了；请先处理已读的，再开一批。',
    '{value} does not fit into this import any more; decide on what was read, then begin another.',
  ],
  'problem.wrong-type': ['服务不收这种类型的内容。', 'The server does not take content of this type.'],
  'problem.headers-too-large': ['请求头超过了服务能读的大小。', 'The headers of the request are larger than the server reads.'],
  'problem.query-syntax': ['语句读不懂。', 'The query cannot be understood.'],
  'problem.query-write': ['这里只能读取，语句里有改动图谱的操作。', 'Here one can only read; the query would change the graph.'],
  'problem.query-unsupported': ['语句里有这里不支持的写法。', 'The query uses something that is not supported here.'],
  'problem.query-too-long': ['语句太长。', 'The query is too long.'],
  'problem.query-too-deep': ['语句嵌套太深。', 'The query is nested too deeply.'],
  'problem.query-timeout': ['到时限还没有算完，已停下；请缩小范围。', 'It did not end within its time and was stopped; ask for less.'],
  'problem.query-memory': ['占用内存过多，已停下；请缩小范围。', 'It took too much memory and was stopped; ask for less.'],
  'problem.query-busy': ['此刻提问太多；请过几秒再试。', 'Too many questions at this moment; try again in a few seconds.'],
  'problem.query-failed': ['数据库算不出这条语句；请换一种写法。', 'The database cannot answer this query; ask it in another way.'],
  'problem.query-parameter': ['语句的参数缺少，或类型不对。', 'A parameter of the query is missing or of another type.'],
  'problem.internal': ['程序出错了；服务的日志里有详情。', 'A bug; the log of the server tells more.'],
  'problem.store-busy': ['图数据库此刻太忙；请过几秒再试。', 'The graph database is too busy at this moment; try again in a few seconds.'],
  'problem.store-unknown': [
    '图数据库里有这个程序不认识的内容：{value}。',
    'The graph database holds what this program does not know: {value}.',
  ],
  'problem.store-down': [
    '连不上图数据库。请确认它在运行，然后重试。',
    'The graph database does not answer. Check that it runs, then try again.',
  ],
  'broken.type': ['{name} 缺少或类型不对', '{name} is missing or of another type'],
  'broken.format': ['{name} 写法不对', '{name} is written in another form'],
  'broken.choice': ['{name} 不是可选的值', '{name} is none of its choices'],
  'broken.least': ['{name} 太小或太短，至少 {bound}', '{name} is too small or short, at least {bound}'],
  'broken.most': ['{name} 太大或太长，至多 {bound}', '{name} is too large or long, at most {bound}'],
  'broken.calendar': ['{name} 在日历上没有这一天', '{name} is no day of the calendar'],
  'broken.order': ['{name} 在截止日之后', '{name} is after the last day'],
  'broken.unknown': ['{name} 有不认识的部分', '{name} has parts that are not known'],
  'broken.other': ['{name} 不合要求', '{name} does not fit'],
} as const satisfies Record<`problem.${ProblemCode}` | `broken.${ProblemRule}`, readonly [string, string]>;
