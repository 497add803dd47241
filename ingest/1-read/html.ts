/**
 * Web pages as saved from government portals: the record is found among navigation, the portal's header block (索引号,
 * 发文机关, 成文日期, 文号) becomes lines `label：value`, a paragraph of the page is a line of the text.
 */
import { parse } from 'parse5';
import { message } from '../messages.ts';
import { isBinary } from './decode.ts';
import { type Format, refuse } from './format.ts';
import { readBlocks } from './html/blocks.ts';
import { findContent } from './html/content.ts';
import { readTitle } from './html/elements.ts';
import { decodePage } from './html/encoding.ts';
import { joinFields } from './html/fields.ts';
import { portalAddress } from './html/portals.ts';
import { joinParagraphs } from './paragraphs.ts';
import { unseen } from './unseen.ts';

const shortAddress = (address: string): string => address.slice(0, 120);

export const html: Format = {
  read(bytes, name) {
    const page = decodePage(bytes, name);
    if (!page || isBinary(page.text)) return refuse(message('read/encoding-page', { name }));
    const document = parse(page.text, { scriptingEnabled: false });
    const found = readBlocks(document);
    if (!found) return refuse(message('read/html-nested', { name }), page.messages);
    const { blocks, hidden, struck, frames } = found;
    const messages = [...page.messages, ...unseen(name, hidden, struck)];
    const { kept, left } = findContent(
      joinFields(blocks).filter(({ text }) => text !== ''),
      readTitle(document),
    );
    const [first] = frames;
    if (kept.length === 0)
      return refuse(
        first ? message('read/html-frame', { name, address: shortAddress(first) }) : message('read/html-empty', { name }),
        messages,
      );
    if (first) messages.push(message('read/html-frames', { name, frames: frames.length, first: shortAddress(first) }));
    const { text, anchors } = joinParagraphs(kept.map((block) => block.text));
    const size = left.reduce((sum, block) => sum + block.text.length, 0);
    const around = size > 0 ? [message('read/html-around', { name, size, first: left[0]?.text.slice(0, 40) ?? '' })] : [];
    const address = portalAddress(document);
    return { text, encoding: page.encoding, anchors, ...(address ? { address } : {}), messages: [...messages, ...around] };
  },
};
