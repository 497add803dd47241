/** What is said of the content of web pages and Word files. `name` is the source's. */
import { says } from './saying.ts';

type Named = { name: string };

export const ofMarkup = {
  'read/html-nested': says<Named>(
    'error',
    ({ name }) => `${name} 的网页嵌套过深；请从浏览器重新保存。`,
    ({ name }) => `${name}: the page is nested deeper than browsers go; save it again from the browser.`,
  ),
  'read/html-empty': says<Named>(
    'error',
    ({ name }) => `${name} 里只有导航，没有正文；正文可能由脚本生成，请等网页显示完整后再保存。`,
    ({ name }) =>
      `${name}: the page shows no text but navigation; it may be filled in by scripts: save it from the browser when it is shown whole.`,
  ),
  'read/html-around': says<Named & { size: number; first: string }>(
    'info',
    ({ name, size, first }) => `${name}：正文之外的 ${size} 个字（导航、页脚）没有收入，开头是“${first}”。`,
    ({ name, size, first }) => `${name}: ${size} characters around the record (navigation, footer) were left out, the first: “${first}”.`,
  ),
  'read/html-frame': says<Named & { address: string }>(
    'error',
    ({ name, address }) => `${name} 的正文在框架里，没有一同保存（${address}）；请打开那个地址，保存那一页。`,
    ({ name, address }) =>
      `${name}: the page shows nothing but a frame whose page is not in the file (${address}); open that address and save it.`,
  ),
  'read/html-frames': says<Named & { frames: number; first: string }>(
    'info',
    ({ name, frames, first }) => `${name} 有 ${frames} 个框架的内容不在文件里，第一个是 ${first}。`,
    ({ name, frames, first }) => `${name}: the pages of ${frames} frames are not in the file, the first: ${first}.`,
  ),
  'read/struck-text': says<Named & { count: number }>(
    'info',
    ({ name, count }) => `${name} 有 ${count} 个字已划去或删除，没有收入。`,
    ({ name, count }) => `${name}: ${count} characters are struck through or deleted, and left out.`,
  ),
  'read/docx-part': says<Named & { part: string }>(
    'error',
    ({ name, part }) => `${name} 里没有 ${part}：保存不完整，或者不是 Word 文件。`,
    ({ name, part }) => `${name}: the file has no ${part}; it was not saved whole, or it is no Word file.`,
  ),
  'read/docx-notes': says<Named & { notes: number }>(
    'info',
    ({ name, notes }) => `${name} 的 ${notes} 条脚注、尾注、批注没有收入正文。`,
    ({ name, notes }) => `${name}: ${notes} footnotes, endnotes or comments are not part of the text.`,
  ),
  'read/docx-damaged': says<Named & { why: string }>(
    'error',
    ({ name }) => `${name} 是损坏的 Word 文件；请用 Word 打开后重新保存。`,
    ({ name, why }) => `${name}: the Word file is damaged (${why}); open it in Word and save it again.`,
  ),
  'read/doc-damaged': says<Named & { why: string }>(
    'error',
    ({ name }) => `${name} 已损坏或加了密；请用 Word 打开后存成 .docx。`,
    ({ name, why }) => `${name}: the Word file is damaged or encrypted (${why}); open it in Word and save it as .docx.`,
  ),
  'read/doc-numbers': says<Named>(
    'info',
    ({ name }) => `${name} 的段落没有编号；Word 自动编号只有存成 .docx 才能读到。`,
    ({ name }) => `${name}: no paragraph is numbered; numbers that Word makes itself are read only from .docx.`,
  ),
};
