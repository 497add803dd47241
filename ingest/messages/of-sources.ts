/** What is said of something that is refused before it is read, as a clause behind its path: files, folders, archives and what is in them. */
import { type ForeignKind, foreignInChinese, foreignInEnglish } from '../1-read/foreign.ts';
import { mega, says } from './saying.ts';

/** What would be read; empty where nobody asks, as in an archive. */
type Taken = { taken: readonly string[] };
const zhTaken = (taken: readonly string[]): string => (taken.length > 0 ? `（能读的是 ${taken.join(', ')}）` : '');
const enTaken = (taken: readonly string[]): string => (taken.length > 0 ? ` (what is: ${taken.join(', ')})` : '');

const ofPaths = {
  'refused/missing': says('error', '没有这个文件或文件夹；请核对路径。', 'no such file or folder; check the path'),
  'refused/fewer': says<{ before: number; now: number }>(
    'error',
    ({ before, now }) =>
      `只读出 ${now} 条事实，上次有 ${before} 条：网页版式可能变了。保留上次的读取；若无误，请用 jiyao ingest 重新读入。`,
    ({ before, now }) =>
      `gives ${now} facts where it gave ${before} before; has the layout of the page changed? The last reading stays; if this one is right, take it in with jiyao ingest`,
  ),
  'refused/forbidden': says('error', '没有读取权限；请检查权限。', 'not allowed to read it; check its permissions'),
  'refused/failed': says<{ why: string }>(
    'error',
    ({ why }) => `读不出来（${why}）。`,
    ({ why }) => why,
  ),
  'refused/size': says<{ size: number; most: number }>(
    'error',
    ({ size, most }) => `有 ${mega(size)} MB，最多 ${mega(most)} MB。`,
    ({ size, most }) => `is ${size} bytes; more than ${most} is refused`,
  ),
  'refused/same-name': says<{ name: string; other: string }>(
    'error',
    ({ name, other }) => `与 ${other} 的记录名相同（${name}）；请给其中一份改名。`,
    ({ name, other }) => `has the same record name (${name}) as ${other}; rename one of them`,
  ),
  'refused/is-document': says<{ extension: string }>(
    'error',
    ({ extension }) => `内容是一份文件，不是压缩包；请把扩展名改为 .${extension}。`,
    ({ extension }) => `is a document by its content, not an archive; name it .${extension}`,
  ),
  'refused/no-file': says(
    'error',
    '既不是文件也不是文件夹；要读管道，请用 - 并送入标准输入。',
    'is neither a file nor a folder; to read a pipe, give - and send it to standard input',
  ),
  'refused/nothing-taken': says<Taken>(
    'error',
    ({ taken }) => `里面没有能读的文件${zhTaken(taken)}。`,
    ({ taken }) => `holds no file of a format Jiyao reads (${taken.join(', ')})`,
  ),
  'refused/foreign': says<Taken & { kind: ForeignKind }>(
    'error',
    ({ kind, taken }) => `是${foreignInChinese(kind)}${zhTaken(taken)}。`,
    ({ kind, taken }) => `is ${foreignInEnglish(kind)}${enTaken(taken)}`,
  ),
  'refused/no-extension': says<Taken>(
    'error',
    ({ taken }) => `没有扩展名，不能读${zhTaken(taken)}。`,
    ({ taken }) => `is a file without an extension, which is not read${enTaken(taken)}`,
  ),
  'refused/extension': says<Taken & { extension: string }>(
    'error',
    ({ extension, taken }) => `是 .${extension} 文件，不能读${zhTaken(taken)}。`,
    ({ extension, taken }) => `is of the kind .${extension}, which is not read${enTaken(taken)}`,
  ),
};

const ofArchives = {
  'refused/archive-damaged': says<{ why: string }>(
    'error',
    ({ why }) => `压缩包已损坏（${why}）；请重新打包。`,
    ({ why }) => `the archive is damaged (${why}); pack it again`,
  ),
  'refused/entry-absolute': says('error', '压缩包里这一项是绝对路径，不收。', 'the entry has an absolute path and is refused'),
  'refused/entry-outside': says(
    'error',
    '压缩包里这一项的路径指向包外，不收。',
    'the entry has a path that leaves the archive and is refused',
  ),
  'refused/entry-no-path': says('error', '压缩包里这一项没有可用的路径，不收。', 'the entry has no usable path and is refused'),
  'refused/link': says('error', '是链接，不跟随。', 'is a link, which is not followed'),
  'refused/encrypted': says('error', '加了密；请先解密。', 'is encrypted'),
  'refused/packing': says<{ method: number }>(
    'error',
    '压缩方法不能读；请用普通 zip 重新打包。',
    ({ method }) => `is packed by method ${method}, which is not read`,
  ),
  'refused/archive-full': says<{ most: number }>(
    'error',
    ({ most }) => `收下它，压缩包展开后就超过 ${mega(most)} MB。`,
    ({ most }) => `would take the archive past ${most} unpacked bytes`,
  ),
  'refused/unpacked-size': says<{ size: number; most: number }>(
    'error',
    ({ size, most }) => `展开后有 ${mega(size)} MB，最多 ${mega(most)} MB。`,
    ({ size, most }) => `would unpack to ${size} bytes; more than ${most} is refused`,
  ),
  'refused/unpacked-times': says<{ times: number; most: number }>(
    'error',
    ({ times, most }) => `展开后是原来的 ${times} 倍，超过 ${most} 倍的不收。`,
    ({ times, most }) => `unpacks to ${times} times its size; more than ${most} times is refused`,
  ),
  'refused/archive-depth': says('error', '压缩包套了三层；请先解开。', 'is an archive in an archive in an archive; unpack it first'),
  'refused/entries': says<{ most: number }>(
    'error',
    ({ most }) => `里面超过 ${most} 项，其余没有读。`,
    ({ most }) => `has more than ${most} entries; the rest is not read`,
  ),
  'refused/archive-empty': says('error', '里面没有文件。', 'holds no file'),
};

export const ofSources = { ...ofPaths, ...ofArchives };
