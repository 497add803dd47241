/** The one table of errors the API answers with. Documented in docs/errors.md (generated); a test provokes each of them. */
import type { QueryRefused } from '../cypher/store.ts';

export interface ErrorEntry {
  status: number;
  title: { zh: string; en: string };
  /** What went wrong; `%s` stands for the thing and its value. */
  detail: string;
}
const entry = (status: number, zh: string, en: string, detail: string): ErrorEntry => ({ status, title: { zh, en }, detail });

const refusals = {
  'query-syntax': entry(400, '查询语句有误', 'Query not understood', '%s'),
  'query-write': entry(403, '只能读取', 'Queries only read', '%s'),
  'query-unsupported': entry(400, '不支持的写法', 'Not supported in free queries', '%s'),
  'query-too-long': entry(413, '查询语句过长', 'Query too long', '%s'),
  'query-too-deep': entry(400, '查询嵌套过深', 'Query nested too deeply', '%s'),
  'query-timeout': entry(422, '查询超时', 'Query took too long', '%s'),
  'query-memory': entry(422, '查询占用内存过多', 'Query needed too much memory', '%s'),
  'query-busy': entry(503, '查询过多', 'Too many questions', '%s'),
  'query-failed': entry(422, '查询未能完成', 'Query could not be answered', '%s'),
  'query-parameter': entry(400, '查询参数有误', 'Query parameter wrong', '%s'),
} satisfies Record<`query-${QueryRefused['code']}`, ErrorEntry>;

export const errors = {
  'bad-request': entry(400, '请求有误', 'Bad request', 'The request cannot be read: %s'),
  'bad-parameters': entry(400, '参数有误', 'Bad parameters', 'The request does not fit the schema: %s'),
  'wrong-token': entry(401, '需要令牌', 'Token needed', 'Send the token of this server: Authorization: Bearer TOKEN'),
  'wrong-secret': entry(
    403,
    '需要密钥',
    'Secret needed',
    'Changing records needs the token, the secret of data/server.json in X-Jiyao-Secret, or for imports the page of this app',
  ),
  'wrong-host': entry(421, '主机名不符', 'Unknown host name', 'Host %s is not answered; add it to JIYAO_ALLOWED_HOSTS if it is yours'),
  'wrong-origin': entry(403, '来源被拒', 'Foreign origin', 'Requests from %s are not answered'),
  'not-found': entry(404, '没有找到', 'Not found', 'There is no %s in the graph'),
  'fact-gone': entry(
    410,
    '此条已不再读出',
    'Fact no longer read',
    'The text or its reading has changed, and this fact is no longer in the record %s',
  ),
  'file-not-kept': entry(
    404,
    '没有保存原件',
    'File not kept',
    'The file of %s is not kept here: it has no pages to draw, or was read elsewhere; read it again: jiyao ingest FILE',
  ),
  'no-route': entry(404, '没有此地址', 'No such address', 'There is no %s; see /api/v1/docs'),
  'not-built': entry(404, '网页尚未构建', 'Web app not built', 'The web app is not built; run: npm run build'),
  'no-ingest': entry(409, '此服务不接收记录', 'Takes no records', 'This server does not take records; use the command line: jiyao ingest'),
  'too-slow': entry(408, '请求过慢', 'Too slow', 'The request did not arrive in time; send it again'),
  'too-large': entry(413, '请求过大', 'Too large', 'The request body is larger than this server takes (JIYAO_BODY_LIMIT)'),
  'import-full': entry(413, '这一批已满', 'Import is full', '%s does not fit into this import any more; decide on it, and begin another'),
  'wrong-type': entry(
    415,
    '内容类型不符',
    'Wrong content type',
    'Send JSON with Content-Type: application/json (a file of an import: application/octet-stream)',
  ),
  'headers-too-large': entry(431, '请求头过大', 'Headers too large', 'The headers of the request are larger than this server reads'),
  ...refusals,
  internal: entry(500, '程序错误', 'Internal error', 'A bug; the log of the server tells more'),
  'store-unknown': entry(500, '数据库中有不认识的内容', 'Unknown content in the store', '%s'),
  'store-down': entry(503, '数据库不可用', 'Store not reachable', '%s'),
  'store-busy': entry(503, '数据库繁忙', 'Store is busy', '%s'),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as ErrorCode[];
/** What a value of a request broke. `least` and `most` come with the bound; `order`: the first day is after the last. */
export const issueRules = ['type', 'format', 'choice', 'least', 'most', 'calendar', 'order', 'unknown', 'other'] as const;
export type IssueRule = (typeof issueRules)[number];
export interface Issue {
  path: string;
  message: string;
  rule: IssueRule;
  bound?: number;
}

/** An error of the table. Make it with `problem`. */
export class ProblemError extends Error {
  readonly code: ErrorCode;
  /** The thing its detail names; empty where it names none. */
  readonly value: string;
  readonly issues: readonly Issue[];
  readonly offset: number | null;
  constructor(code: ErrorCode, value: string, issues: readonly Issue[], offset: number | null) {
    super(errors[code].detail.replace('%s', () => value));
    this.name = 'ProblemError';
    this.code = code;
    this.value = value;
    this.issues = issues;
    this.offset = offset;
  }
}

/** An error by its code; `value` fills the place of the thing in its detail. */
export function problem(code: ErrorCode, value = '', issues: readonly Issue[] = [], offset: number | null = null): ProblemError {
  return new ProblemError(code, value, issues, offset);
}

/** The value, or `not-found` naming what was looked for. */
export function found<T>(value: T | null, key: string): T {
  if (value === null) throw problem('not-found', key);
  return value;
}

/** The body of RFC 9457; `instance` is the address asked for, null where none could be read. */
export function problemBody(error: ProblemError, instance: string | null) {
  const { status, title } = errors[error.code];
  return {
    type: `/api/v1/docs/errors#${error.code}`,
    title: `${title.zh} · ${title.en}`,
    status,
    detail: error.message,
    code: error.code,
    ...(error.value === '' ? {} : { value: error.value }),
    ...(instance === null ? {} : { instance }),
    ...(error.offset === null ? {} : { offset: error.offset }),
    ...(error.issues.length === 0 ? {} : { errors: [...error.issues] }),
  };
}
