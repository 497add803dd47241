/** What is said of the content of PDF and pictures, and of words that are not shown. `name` is the source's. */
import { says } from './saying.ts';

type Named = { name: string };
type Seen = Named & { confidence: number; doubtful: number; lines: number };
const pages = (numbers: readonly number[]): [first: string, more: number] => [
  numbers.slice(0, 8).join(', '),
  Math.max(0, numbers.length - 8),
];
const seenZh = ({ name, confidence, doubtful, lines }: Seen): string =>
  `${name} 的文字由图像识别（OCR）得来，把握 ${confidence}%；${lines} 行中有 ${doubtful} 行存疑，姓名尤须核对。`;
const seenEn = ({ name, confidence, doubtful, lines }: Seen): string =>
  `${name}: the text was recognised from a picture (OCR) with a confidence of ${confidence} %; ${doubtful} of ${lines} lines are doubtful, names above all should be checked.`;

/** Where hidden words stand: in percent of a page from its top left corner; nothing where a file has no pages. */
const percent = (part: number | undefined): number => Math.round((part ?? 0) / 100);
type HiddenText = Named & { page: number; box: readonly number[]; count: number };

const ofHidden = {
  'read/hidden-text': says<HiddenText>(
    'warning',
    ({ name, page, box: [left, top], count }) =>
      `${name}${page > 0 ? ` 第 ${page} 页距左 ${percent(left)}%、距上 ${percent(top)}% 处` : ''}有 ${count} 个字看不见（被遮盖、与底色相同、过小、在页外或设为隐藏），没有读取，也没有保存。`,
    ({ name, page, box: [left, top], count }) =>
      `${name}: ${count} characters${page > 0 ? ` on page ${page}, ${percent(left)} % from its left and ${percent(top)} % from its top,` : ''} are not shown (covered, of the colour of their ground, tiny, off the page or hidden); they were neither read nor stored.`,
  ),
};

const ofPdf = {
  'read/pdf-encrypted': says<Named>(
    'error',
    ({ name }) => `${name} 加了密，要口令；请存一份不加密的。`,
    ({ name }) => `${name}: the PDF is encrypted and asks for a password; save it without one.`,
  ),
  'read/pdf-damaged': says<Named & { why: string }>(
    'error',
    ({ name }) => `${name} 不是完好的 PDF；请重新打印成 PDF，或重新下载。`,
    ({ name, why }) => `${name}: the PDF is damaged (${why}); print it to PDF again.`,
  ),
  'read/pdf-pages': says<Named & { pages: number; most: number }>(
    'warning',
    ({ name, pages: all, most }) => `${name} 有 ${all} 页，只读了前 ${most} 页。`,
    ({ name, pages: all, most }) => `${name}: has ${all} pages; only the first ${most} are read.`,
  ),
  'read/pdf-no-text': says<Named & { pages: number }>(
    'error',
    ({ name, pages: all }) => `${name} 的 ${all} 页都没有文字层，图像里也没有识别出文字。`,
    ({ name, pages: all }) => `${name}: its ${all} pages have no text layer, and no text was recognised in their pictures.`,
  ),
  'read/pdf-empty': says<Named & { pages: readonly number[] }>(
    'warning',
    ({ name, pages: empty }) => {
      const [first, more] = pages(empty);
      return `${name} 的第 ${first} 页${more > 0 ? `等 ${empty.length} 页` : ''}没有文字层，图像也没有识别出来，没有收入。`;
    },
    ({ name, pages: empty }) => {
      const [first, more] = pages(empty);
      return `${name}: page ${first}${more > 0 ? ` and ${more} more` : ''} has neither a text layer nor a picture that was recognised, and is left out.`;
    },
  ),
  'read/pdf-marks': says<Named>(
    'error',
    ({ name }) => `${name} 的各页只有页码、页眉。`,
    ({ name }) => `${name}: its pages hold page marks only.`,
  ),
  'read/pdf-text': says<Named>(
    'error',
    ({ name }) => `${name} 的文字层无法辨认（字体缺字符表）；请重新打印成 PDF，或做文字识别（OCR）。`,
    ({ name }) =>
      `${name}: its text layer holds no characters that can be read (fonts without a table of characters); print it to PDF again, or recognise its text (OCR).`,
  ),
  'read/pdf-edge': says<Named & { lines: readonly string[] }>(
    'info',
    ({ name, lines }) => `${name} 的页眉、页脚和页码没有收入：${lines.map((line) => `“${line}”`).join('、')}。`,
    ({ name, lines }) => `${name}: headers, footers and page marks are left out: ${lines.map((line) => `“${line}”`).join(', ')}.`,
  ),
};

const ofPictures = {
  'read/image-damaged': says<Named>(
    'error',
    ({ name }) => `${name} 是损坏的图片；请重新保存。`,
    ({ name }) => `${name}: the picture is damaged; save it again.`,
  ),
  'read/image-size': says<Named & { width: number; height: number; most: number }>(
    'error',
    ({ name, width, height, most }) => `${name} 有 ${width} × ${height} 个点，最多 ${most} 个；请缩小。`,
    ({ name, width, height, most }) => `${name}: the picture has ${width} × ${height} points; more than ${most} are refused.`,
  ),
  'read/image-unread': says<Named & { why: string }>(
    'error',
    ({ name }) => `${name} 这张图片读不出来；请重新保存。`,
    ({ name, why }) => `${name}: the picture cannot be read (${why}); save it again.`,
  ),
  'read/image-no-text': says<Named>(
    'error',
    ({ name }) => `${name} 里没有识别出中文；如果是扫描件，请以 300 dpi 重新扫描。`,
    ({ name }) => `${name}: no Chinese text was recognised in the picture; if it is a scan, scan it again at 300 dpi.`,
  ),
  'read/ocr': says<Seen>('info', seenZh, seenEn),
  'read/ocr-unsure': says<Seen>('warning', seenZh, seenEn),
};

export const ofPages = { ...ofHidden, ...ofPdf, ...ofPictures };
