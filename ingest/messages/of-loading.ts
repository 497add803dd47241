/** What is said of reading in a process of its own, of storing, and of imports through the pages. */
import { mega, says } from './saying.ts';

type Named = { name: string };

const ofReading = {
  'read/memory': says<Named & { most: number }>(
    'error',
    ({ name, most }) => `${name} 读取时占用的内存超过 ${mega(most)} MB，已中止；文件若无问题，请让运行本服务的人调高内存上限。`,
    ({ name, most }) =>
      `${name}: reading it takes more than ${most} bytes of memory and was stopped; if the file is sound, raise the limit (JIYAO_READ_MEMORY).`,
  ),
  'read/time': says<Named & { most: number }>(
    'error',
    ({ name, most }) => `${name} 读取超过 ${most} 毫秒，已中止；文件若无问题，请让运行本服务的人调高时限。`,
    ({ name, most }) =>
      `${name}: reading it takes longer than ${most} milliseconds and was stopped; if the file is sound, raise the limit (JIYAO_READ_TIMEOUT).`,
  ),
  'read/answer': says<Named & { most: number }>(
    'error',
    ({ name, most }) => `${name} 读出的内容超过 ${mega(most)} MB；请拆成几份，确是一份记录的，请让运行本服务的人调高上限。`,
    ({ name, most }) =>
      `${name}: what is read in it takes more than ${most} bytes; split it, or raise the limit if it is one record (JIYAO_READ_ANSWER).`,
  ),
  'read/failed': says<Named & { why: string }>(
    'error',
    ({ name, why }) => `${name} 读取时出错（${why}）；请连同文件一并报告。`,
    ({ name, why }) => `${name}: the reader stumbled over it (${why}); please report this with the file.`,
  ),
  'read/ended': says<Named & { how: string }>(
    'error',
    ({ name, how }) => `读取 ${name} 的进程被中止（${how}）；请重新读入。`,
    ({ name, how }) => `${name}: the process that read it was ended (${how}); read it again.`,
  ),
};

const ofStoring = {
  'read/keep': says<Named & { why: string }>(
    'warning',
    ({ name, why }) => `${name} 的原件没能保存（${why}），看不到原文页；请在数据目录腾出空间后重新读入。`,
    ({ name, why }) =>
      `${name}: the file cannot be kept (${why}); its pages will not be shown. Make room in the data folder and read it again.`,
  ),
  'read/other-folder': says<Named>(
    'warning',
    ({ name }) => `${name} 替换了另一个文件夹里的同名文件；若是两份记录，请给其中一份改名，或从上一级文件夹读入。`,
    ({ name }) =>
      `${name}: what is replaced came from another folder. If these are two records, give one another name, or read the folder above both.`,
  ),
  'read/same-elsewhere': says<Named & { others: readonly string[] }>(
    'warning',
    ({ name, others }) => `${name} 与另一地的记录文字相同（${others.join(', ')}）；两份都保留。请查看，再删去有误的一份。`,
    ({ name, others }) =>
      `${name}: the same text is there for another place (${others.join(', ')}); both are kept. Look at them, and forget the one that is wrong.`,
  ),
};

const ofImports = {
  'import/same-name': says(
    'error',
    '这一批里另有一份同名的记录；请给其中一份改名。',
    'another file of this import has the same record name; rename one of them',
  ),
  'import/failed': says<{ why: string }>(
    'error',
    ({ why }) => `没能读取：${why}`,
    ({ why }) => `could not be read: ${why}`,
  ),
  'import/kept': says(
    'warning',
    '这次导入之后又被改动，保持现状。请查看，再决定删去还是重新读入。',
    'It was changed by somebody else since this import, and is left as it is now. Look at it, and forget it or read it again.',
  ),
  'import/dropped-idle': says(
    'warning',
    '30 天没有处理，文件已清除；需要时请重新导入。',
    'Nobody decided on it for 30 days, and its file was let go; bring it in again.',
  ),
  'import/dropped-room': says(
    'warning',
    '为给更新的导入腾出空间，文件已清除；需要时请重新导入。',
    'Newer imports needed the room, and its file was let go; bring it in again.',
  ),
  'import/discarded': says('warning', '已放弃。', 'It was discarded.'),
};

export const ofLoading = { ...ofReading, ...ofStoring, ...ofImports };
