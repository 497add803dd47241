/**
 * Web pages as saved from government portals: the record is found among navigation, the portal's header block (索引号,
 * 发文机关, 成文日期, 文号) becomes lines `label：value`, a paragraph of the page is a line of the text.
 */
import { parse } from 'parse5';
import { isBinary } from './decode.ts';
import { type Format, refuse, tell } from './format.ts';
import { readBlocks, readTitle } from './html/blocks.ts';
import { findContent } from './html/content.ts';
import { decodePage } from './html/encoding.ts';
import { joinFields } from './html/fields.ts';
import { joinParagraphs } from './paragraphs.ts';

export const html: Format = {
  read(bytes, name) {
    const page = decodePage(bytes, name);
    if (!page || isBinary(page.text))
      return refuse('read/encoding', `${name}: the page's bytes are no text in the encoding it names; save it again as UTF-8.`);
    const document = parse(page.text, { scriptingEnabled: false });
    const blocks = readBlocks(document);
    if (!blocks)
      return refuse('read/html', `${name}: the page is nested deeper than browsers go; save it again from the browser.`, page.messages);
    const { kept, left } = findContent(joinFields(blocks), readTitle(document));
    if (kept.length === 0)
      return refuse(
        'read/html',
        `${name}: the page shows no text but navigation; it may be filled in by scripts: save it from the browser when it is shown whole.`,
        page.messages,
      );
    const { text, anchors } = joinParagraphs(kept.map((block) => block.text));
    const size = left.reduce((sum, block) => sum + block.text.length, 0);
    const around =
      size > 0
        ? [
            tell(
              'info',
              'read/html',
              `${name}: ${size} characters around the record (navigation, footer) were left out, the first: “${left[0]?.text.slice(0, 40)}”.`,
            ),
          ]
        : [];
    return { text, encoding: page.encoding, anchors, messages: [...page.messages, ...around] };
  },
};
