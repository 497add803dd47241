/** What is said of a file: what it is, its encoding, its markup. `name` is the source's. */
import { type ForeignKind, foreignInChinese, foreignInEnglish } from '../1-read/foreign.ts';
import { mega, says } from './saying.ts';

type Named = { name: string };

export const ofFiles = {
  'read/empty': says<Named>(
    'error',
    ({ name }) => `${name} 是空文件（0 字节）；请确认保存或下载完整。`,
    ({ name }) => `${name}: the file is empty; check that it was saved or downloaded whole.`,
  ),
  'read/blank': says<Named>(
    'error',
    ({ name }) => `${name} 里只有空白，没有可读的内容。`,
    ({ name }) => `${name}: the file holds only white space; there is nothing to read.`,
  ),
  'read/no-text': says<Named>(
    'error',
    ({ name }) => `${name} 里没有文字；如果各页都是图片，请存成 PDF 或图片。`,
    ({ name }) => `${name}: the file holds no text; if its pages are pictures, save them as PDF or as pictures.`,
  ),
  'read/size': says<Named & { size: number; most: number }>(
    'error',
    ({ name, size, most }) => `${name} 有 ${mega(size)} MB；单个文件最多 ${mega(most)} MB。请拆成几份。`,
    ({ name, size, most }) => `${name}: is ${size} bytes; more than ${most} is refused.`,
  ),
  'read/format-foreign': says<Named & { kind: ForeignKind }>(
    'error',
    ({ name, kind }) => `${name} 是${foreignInChinese(kind)}。`,
    ({ name, kind }) => `${name}: by its name this is ${foreignInEnglish(kind)}.`,
  ),
  'read/format-none': says<Named & { taken: readonly string[] }>(
    'error',
    ({ name, taken }) => `${name} 没有扩展名，不能读；请存成 ${taken.join(', ')}。`,
    ({ name, taken }) => `${name}: files without an extension are not read; save the record as ${taken.join(', ')}.`,
  ),
  'read/format-unknown': says<Named & { extension: string; taken: readonly string[] }>(
    'error',
    ({ name, extension, taken }) => `${name} 是 .${extension} 文件，不能读；请存成 ${taken.join(', ')}。`,
    ({ name, extension, taken }) => `${name}: files of the kind .${extension} are not read; save the record as ${taken.join(', ')}.`,
  ),
  'read/binary': says<Named>(
    'error',
    ({ name }) => `${name} 的内容不是文字，而是程序或其他数据；请换成记录本身的文本。`,
    ({ name }) => `${name}: this is no text but binary data; export the record as plain text first.`,
  ),
  'read/kind-archive': says<Named>(
    'error',
    ({ name }) => `${name} 的内容是压缩包；请把扩展名改为 .zip，里面的记录就能读。`,
    ({ name }) => `${name}: by its content this is an archive; name it .zip, and the records in it are read.`,
  ),
  'read/kind-foreign': says<Named & { kind: ForeignKind }>(
    'error',
    ({ name, kind }) => `${name} 的内容是${foreignInChinese(kind)}。`,
    ({ name, kind }) => `${name}: by its content this is ${foreignInEnglish(kind)}.`,
  ),
  'read/kind-no-text': says<Named & { extension: string; title: string }>(
    'error',
    ({ name, extension }) => `${name} 名为 .${extension}，内容却不是这种文件，也不是文字；请重新下载或另存。`,
    ({ name, extension, title }) => `${name}: is named .${extension} but is no ${title}, nor text; get the file again, or save it anew.`,
  ),
  'read/kind': says<Named & { content: string; named: string }>(
    'warning',
    ({ name }) => `${name} 的扩展名与内容不符，已按内容读取。`,
    ({ name, content, named }) => `${name}: by its content this is ${content}, not ${named}; read as that.`,
  ),
  'read/encoding-unknown': says<Named>(
    'error',
    ({ name }) => `${name} 的编码不是 UTF-8、UTF-16、GB18030 或 Big5；请存成 UTF-8。`,
    ({ name }) => `${name}: the bytes are neither UTF-8, UTF-16, GB18030 nor Big5; save the file as UTF-8.`,
  ),
  'read/encoding-page': says<Named>(
    'error',
    ({ name }) => `${name} 的网页内容与它标明的编码不符，读不出文字；请重新存成 UTF-8。`,
    ({ name }) => `${name}: the page's bytes are no text in the encoding it names; save it again as UTF-8.`,
  ),
  'read/encoding-other': says<Named & { said: string; encoding: string }>(
    'warning',
    ({ name, said, encoding }) => `${name} 标明编码为 ${said}，实际是 ${encoding}，已按实际编码读取。`,
    ({ name, said, encoding }) => `${name}: the page says it is ${said} but its bytes are ${encoding}; read as that.`,
  ),
  'read/encoding-guess': says<Named & { encoding: string }>(
    'warning',
    ({ name, encoding }) => `${name} 按 ${encoding} 读取，这是推测；如有乱码，请存成 UTF-8。`,
    ({ name, encoding }) => `${name}: read as ${encoding}, which is a guess; if the text looks garbled, save the file as UTF-8.`,
  ),
  'read/encoding-broken': says<Named & { encoding: string; broken: number }>(
    'warning',
    ({ name, encoding, broken }) => `${name} 按 ${encoding} 读取；有 ${broken} 个坏字符，显示为 \ufffd。`,
    ({ name, encoding, broken }) => `${name}: read as ${encoding}; ${broken} broken characters are shown as \ufffd.`,
  ),
  'read/encoding-bytes': says<Named & { encoding: string; lines: readonly number[] }>(
    'warning',
    ({ name, encoding, lines }) => `${name} 按 ${encoding} 读取；第 ${lines.join('、')} 行有坏字节，显示为 \ufffd，请核对那里的字。`,
    ({ name, encoding, lines }) =>
      `${name}: read as ${encoding}; line ${lines.join(', ')} has bytes that fit nothing, shown as \ufffd: check the words there.`,
  ),
  'read/encoding': says<Named & { encoding: string }>(
    'info',
    ({ name, encoding }) => `${name} 按 ${encoding} 编码读取。`,
    ({ name, encoding }) => `${name}: read as ${encoding}.`,
  ),
};
