/**
 * The reader's messages in Chinese. A message is made in English where it arises; what varies in it is taken over from there:
 * `$1` as it stands, `$1M` as megabytes of a number of bytes, `$1K` as a kind of file. A test holds every message of the sources to this table.
 */
import { foreignInChinese } from './1-read/foreign.ts';
import type { Message } from './record.ts';

const table: readonly (readonly [rule: string, pattern: RegExp, words: string])[] = [
  // of a text
  ['text/empty', /^/u, '文本是空的，没有可读的内容。'],
  ['text/no-record', /^/u, '看不出是会议记录：没有会议、议题，也没有人名。'],
  ['meeting/title', /^/u, '没有读到会议名称。'],
  ['meeting/date', /^/u, '没有读到会议日期。'],
  ['text/behind', /^What follows “(.+)” is/su, '“$1”及以后的内容不属于正文，没有读取。'],
  ['meeting/no-such-day', /^“(.+)” is no day/su, '“$1”在日历上没有这一天，会议日期留空。'],
  ['items/repeat', /number (\d+)/u, '议题序号 $1 出现两次。'],
  ['items/gap', /Item (\d+) follows item (\d+)/u, '议题 $2 之后是议题 $1，中间有缺。'],
  ['roster/count', /^(.+) says (\d+) people, (\d+) names/u, '“$1”写明 $2 人，读到 $3 个姓名。'],
  ['roster/names', /read in (.+)\.$/u, '“$1”里没有读到姓名。'],
  ['roster/unread', /^“(.+)” in a roster/su, '名单中的“$1”没有读出。'],
  ['roster/both', /^(\S+) is both/u, '$1 既列为到会，又列为请假。'],
  ['names/law', /^“(.+)” names no place/su, '“$1”不是地名、机构名或人名，没有收入。'],
  ['rows/no-span', /^(\S+) to (.+) has no sentence/u, '指向 $2 的 $1 没有原文依据，没有收入。'],
  ['model/failed', /all of it: (.+)\.$/su, '模型没有读完全文：$1。'],
  ['account/shares', /^(.+) fact, (.+) fixed wording, (.+) unread/u, '有据 $1，套语 $2，未读 $3。'],
  // of a file
  ['read/empty', /^(.+): the file is empty/su, '$1 是空文件（0 字节）；请确认保存或下载完整。'],
  ['read/blank', /^(.+): the file holds only white space/su, '$1 里只有空白，没有可读的内容。'],
  ['read/blank', /^(.+): the file holds no text/su, '$1 里没有文字；如果各页都是图片，请存成 PDF 或图片。'],
  ['read/size', /^(.+): is (\d+) bytes; more than (\d+)/su, '$1 有 $2M MB；单个文件最多 $3M MB。请拆成几份。'],
  ['read/format', /^(.+): by its name this is (.+)\.$/su, '$1 是$2K。'],
  ['read/format', /^(.+): files without an extension .* as (.+)\.$/su, '$1 没有扩展名，不能读；请存成 $2。'],
  ['read/format', /^(.+): files of the kind (\S+) are not read; save the record as (.+)\.$/su, '$1 是 $2 文件，不能读；请存成 $3。'],
  ['read/binary', /^(.+): this is no text/su, '$1 的内容不是文字，而是程序或其他数据；请换成记录本身的文本。'],
  ['read/kind', /^(.+): by its content this is an archive/su, '$1 的内容是压缩包；请把扩展名改为 .zip，里面的记录就能读。'],
  ['read/kind', /^(.+): by its content this is (.+), not (.+); read/su, '$1 的扩展名与内容不符，已按内容读取。'],
  ['read/kind', /^(.+): by its content this is (.+)\.$/su, '$1 的内容是$2K。'],
  ['read/kind', /^(.+): is named (\.\S+) but is no/su, '$1 名为 $2，内容却不是这种文件，也不是文字；请重新下载或另存。'],
  ['read/encoding', /^(.+): the bytes are neither/su, '$1 的编码不是 UTF-8、UTF-16、GB18030 或 Big5；请存成 UTF-8。'],
  ['read/encoding', /^(.+): the page's bytes are no text/su, '$1 的网页内容与它标明的编码不符，读不出文字；请重新存成 UTF-8。'],
  ['read/encoding', /^(.+): the page says it is (\S+) but its bytes are (\S+); read/su, '$1 标明编码为 $2，实际是 $3，已按实际编码读取。'],
  ['read/encoding', /^(.+): read as (\S+), which is a guess/su, '$1 按 $2 读取，这是推测；如有乱码，请存成 UTF-8。'],
  ['read/encoding', /^(.+): read as (\S+); (\d+) broken/su, '$1 按 $2 读取；有 $3 个坏字符，显示为 \ufffd。'],
  ['read/encoding', /^(.+): read as (\S+)\.$/su, '$1 按 $2 编码读取。'],
  ['read/html', /^(.+): the page is nested/su, '$1 的网页嵌套过深；请从浏览器重新保存。'],
  [
    'read/html',
    /^(.+): the page shows no text but navigation/su,
    '$1 里只有导航，没有正文；正文可能由脚本生成，请等网页显示完整后再保存。',
  ],
  [
    'read/html',
    /^(.+): (\d+) characters around the record .* first: “(.*)”/su,
    '$1：正文之外的 $2 个字（导航、页脚）没有收入，开头是“$3”。',
  ],
  ['read/docx', /^(.+): the file has no (\S+); it was not/su, '$1 里没有 $2：保存不完整，或者不是 Word 文件。'],
  ['read/docx', /^(.+): (\d+) footnotes/su, '$1 的 $2 条脚注、尾注没有收入正文。'],
  ['read/docx', /^(.+): the Word file is damaged/su, '$1 是损坏的 Word 文件；请用 Word 打开后重新保存。'],
  ['read/doc', /^(.+): the Word file is damaged or encrypted/su, '$1 已损坏或加了密；请用 Word 打开后存成 .docx。'],
  ['read/doc', /^(.+): no paragraph is numbered/su, '$1 的段落没有编号；Word 自动编号只有存成 .docx 才能读到。'],
  ['read/pdf', /^(.+): the PDF is encrypted/su, '$1 加了密，要口令；请存一份不加密的。'],
  ['read/pdf', /^(.+): the PDF is damaged/su, '$1 不是完好的 PDF；请重新打印成 PDF，或重新下载。'],
  ['read/pdf-pages', /^(.+): has (\d+) pages; only the first (\d+)/su, '$1 有 $2 页，只读了前 $3 页。'],
  ['read/pdf-empty', /^(.+): its (\d+) pages have no text layer/su, '$1 的 $2 页都没有文字层，图像里也没有识别出文字。'],
  ['read/pdf-empty', /^(.+): page (.+) has neither/su, '$1 的第 $2 页没有文字层，图像也没有识别出来，没有收入。'],
  ['read/pdf-empty', /^(.+): its pages hold page marks only/su, '$1 的各页只有页码、页眉。'],
  ['read/pdf-text', /^(.+): its text layer/su, '$1 的文字层无法辨认（字体缺字符表）；请重新打印成 PDF，或做文字识别（OCR）。'],
  ['read/pdf-edge', /^(.+): headers, footers and page marks are left out: (.+)\.$/su, '$1 的页眉、页脚和页码没有收入：$2。'],
  ['read/image', /^(.+): the picture is damaged/su, '$1 是损坏的图片；请重新保存。'],
  ['read/image', /^(.+): the picture has (.+) × (.+) points; more than (.+) are/su, '$1 有 $2 × $3 个点，最多 $4 个；请缩小。'],
  ['read/image', /^(.+): the picture cannot be read/su, '$1 这张图片读不出来；请重新保存。'],
  ['read/image', /^(.+): no Chinese text/su, '$1 里没有识别出中文；如果是扫描件，请以 300 dpi 重新扫描。'],
  [
    'read/ocr',
    /^(.+): the text was recognised .* of (\d+) %; (\d+) of (\d+) lines/su,
    '$1 的文字由图像识别（OCR）得来，把握 $2%；$4 行中有 $3 行存疑，姓名尤须核对。',
  ],
  [
    'read/memory',
    /^(.+): reading it takes more than (\d+) bytes/su,
    '$1 读取时占用的内存超过 $2M MB，已中止；文件若无问题，请让运行本服务的人调高内存上限。',
  ],
  ['read/time', /^(.+): reading it takes longer than (\d+)/su, '$1 读取超过 $2 毫秒，已中止；文件若无问题，请让运行本服务的人调高时限。'],
  [
    'read/answer',
    /^(.+): what is read in it takes more than (\d+)/su,
    '$1 读出的内容超过 $2M MB；请拆成几份，确是一份记录的，请让运行本服务的人调高上限。',
  ],
  ['read/failed', /^(.+): the reader stumbled over it \((.*)\); please/su, '$1 读取时出错（$2）；请连同文件一并报告。'],
  ['read/ended', /^(.+): the process that read it was ended \((.*)\); read/su, '读取 $1 的进程被中止（$2）；请重新读入。'],
  ['read/keep', /^(.+): the file cannot be kept \((.*)\)/su, '$1 的原件没能保存（$2），看不到原文页；请在数据目录腾出空间后重新读入。'],
  [
    'read/other-folder',
    /^(.+): what is replaced came from another folder/su,
    '$1 替换了另一个文件夹里的同名文件；若是两份记录，请给其中一份改名，或从上一级文件夹读入。',
  ],
  [
    'read/same-elsewhere',
    /^(.+): the same text is there for another place \((.*)\); both/su,
    '$1 与另一地的记录文字相同（$2）；两份都保留。请查看，再删去有误的一份。',
  ],
  // of what was refused before it was read, mostly inside archives
  ['read/refused', /^is (\d+) bytes; more than (\d+)/u, '有 $1M MB，最多 $2M MB。'],
  ['read/refused', /^the archive is damaged \((.*)\)/su, '压缩包已损坏（$1）；请重新打包。'],
  ['read/refused', /^the entry has an absolute path/u, '压缩包里这一项是绝对路径，不收。'],
  ['read/refused', /^the entry has a path that leaves/u, '压缩包里这一项的路径指向包外，不收。'],
  ['read/refused', /^the entry has no usable path/u, '压缩包里这一项没有可用的路径，不收。'],
  ['read/refused', /^no such file or folder/u, '没有这个文件或文件夹；请核对路径。'],
  ['read/refused', /^not allowed to read it/u, '没有读取权限；请检查权限。'],
  ['read/refused', /^is a link/u, '是链接，不跟随。'],
  ['read/refused', /^is encrypted/u, '加了密；请先解密。'],
  ['read/refused', /^is packed by/u, '压缩方法不能读；请用普通 zip 重新打包。'],
  ['read/refused', /^would take the archive past (\d+)/u, '收下它，压缩包展开后就超过 $1M MB。'],
  ['read/refused', /^would unpack to (\d+) bytes; more than (\d+)/u, '展开后有 $1M MB，最多 $2M MB。'],
  ['read/refused', /^unpacks to (\d+) times its size; more than (\d+)/u, '展开后是原来的 $1 倍，超过 $2 倍的不收。'],
  ['read/refused', /^is an archive in an archive in an archive/u, '压缩包套了三层；请先解开。'],
  ['read/refused', /^has more than (\d+) entries/u, '里面超过 $1 项，其余没有读。'],
  ['read/refused', /^holds no file of a format Jiyao reads \((.+)\)/u, '里面没有能读的文件（$1）。'],
  ['read/refused', /^holds no file$/u, '里面没有文件。'],
  ['read/refused', /^has the same record name \((.+)\) as (.+); rename/u, '与 $2 的记录名相同（$1）；请给其中一份改名。'],
  ['read/refused', /^is a Word file by its content/u, '内容是 Word 文件；请把扩展名改为 .docx。'],
  ['read/refused', /^is neither a file nor a folder/u, '既不是文件也不是文件夹；要读管道，请用 - 并送入标准输入。'],
  ['read/refused', /^is a file without an extension/u, '没有扩展名，不能读。'],
  ['read/refused', /^is of the kind (\S+), which/u, '是 $1 文件，不能读。'],
  ['read/refused', /^is not read/u, '不能读。'],
  ['read/refused', /^is ((?:an?|another|rich|sound|data) .+)$/su, '是$1K。'],
];

const mega = (bytes: string): string => String(Math.round((Number(bytes) / 1024 / 1024) * 10) / 10);

/** A message's reason in Chinese; in English where the table has no words for it. */
export function reasonInChinese({ rule, reason }: Pick<Message, 'rule' | 'reason'>): string {
  for (const [name, pattern, words] of table) {
    const found = name === rule ? pattern.exec(reason) : null;
    if (found)
      return words.replace(/\$(\d)([MK]?)/gu, (_, group: string, unit: string) => {
        const text = found[Number(group)] ?? '';
        return unit === 'M' ? mega(text) : unit === 'K' ? foreignInChinese(text) : text;
      });
  }
  return reason;
}
