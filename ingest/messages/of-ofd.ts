/** What is said of the content of OFD files. `name` is the source's. */
import { says } from './saying.ts';

type Named = { name: string };

export const ofOfd = {
  'read/ofd-encrypted': says<Named>(
    'error',
    ({ name }) => `${name} 是加了密的 OFD 文件；请用阅读软件打开后存一份不加密的，或另存为 .pdf。`,
    ({ name }) => `${name}: the OFD file is encrypted; open it in its reader and save it without encryption, or as .pdf.`,
  ),
  'read/ofd-damaged': says<Named & { why: string }>(
    'error',
    ({ name }) => `${name} 是损坏的 OFD 文件；请重新下载，或用阅读软件打开后重新保存。`,
    ({ name, why }) => `${name}: the OFD file is damaged (${why}); get it again, or open it in its reader and save it anew.`,
  ),
  'read/ofd-part': says<Named & { part: string }>(
    'error',
    ({ name, part }) => `${name} 里没有 ${part}：保存不完整，或者不是 OFD 文件。`,
    ({ name, part }) => `${name}: the file has no ${part}; it was not saved whole, or it is no OFD file.`,
  ),
  'read/ofd-missing': says<Named & { parts: readonly string[] }>(
    'warning',
    ({ name, parts }) => `${name} 缺少它自己列出的部分，没有收入：${parts.join('、')}。`,
    ({ name, parts }) => `${name}: parts that it lists are not in it and are left out: ${parts.join(', ')}.`,
  ),
  'read/ofd-documents': says<Named & { documents: number }>(
    'info',
    ({ name, documents }) => `${name} 里有 ${documents} 份文档，依次读取。`,
    ({ name, documents }) => `${name}: holds ${documents} documents, read one after the other.`,
  ),
  'read/ofd-objects': says<Named & { page: number }>(
    'warning',
    ({ name, page }) => `${name} 第 ${page} 页的对象过多，只读了一部分。`,
    ({ name, page }) => `${name}: page ${page} has more objects than any page a program makes; only a part of it is read.`,
  ),
  'read/ofd-no-text': says<Named & { pages: number }>(
    'error',
    ({ name, pages }) => `${name} 的 ${pages} 页都没有看得见的文字，图像里也没有识别出文字。`,
    ({ name, pages }) => `${name}: its ${pages} pages show no text, and none was recognised in their pictures.`,
  ),
  'read/ofd-text': says<Named>(
    'error',
    ({ name }) => `${name} 的文字无法辨认（字体缺字符表）；请用阅读软件另存为 .pdf，或做文字识别（OCR）。`,
    ({ name }) =>
      `${name}: it holds drawings of characters and no characters (fonts without a table of characters); save it as .pdf from its reader, or recognise its text (OCR).`,
  ),
};
