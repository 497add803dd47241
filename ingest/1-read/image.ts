/** Scans (.png, .jpg): recognised by tesseract.js, marked as such with the confidence in a message. One picture, one page. */
import { type Format, refuse } from './format.ts';
import { confidenceMessage, isText, toPrinted } from './ocr/lines.ts';
import { mostPoints, pictureSize } from './ocr/pictures.ts';
import { openRecogniser, type RecognisedLine } from './ocr/recognise.ts';
import { joinLines } from './pdf/text.ts';

export const image: Format = {
  async read(bytes, name) {
    const size = pictureSize(bytes);
    if (!size || size.width * size.height === 0) return refuse('read/image', `${name}: the picture is damaged; save it again.`);
    if (size.width * size.height > mostPoints)
      return refuse('read/image', `${name}: the picture has ${size.width} × ${size.height} points; more than ${mostPoints} are refused.`);
    const recogniser = await openRecogniser();
    let seen: RecognisedLine[];
    try {
      seen = await recogniser.lines(bytes);
    } catch (error) {
      return refuse(
        'read/image',
        `${name}: the picture cannot be read (${error instanceof Error ? error.message : String(error)}); save it again.`,
      );
    } finally {
      await recogniser.close();
    }
    if (!isText(seen))
      return refuse('read/image', `${name}: no Chinese text was recognised in the picture; if it is a scan, scan it again at 300 dpi.`);
    const { text, anchors } = joinLines(toPrinted(seen, size, size, 1), [size]);
    return { text, encoding: null, anchors, messages: [confidenceMessage(name, seen)] };
  },
};
