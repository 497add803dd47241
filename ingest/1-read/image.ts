/** Scans (.png, .jpg): recognised by tesseract.js, marked as such with the confidence in a message. One picture, one page. */
import { message } from '../messages.ts';
import { type Format, refuse } from './format.ts';
import { confidenceMessage, isText, toPrinted } from './ocr/lines.ts';
import { mostPoints, pictureSize } from './ocr/pictures.ts';
import { openRecogniser, type RecognisedLine } from './ocr/recognise.ts';
import { joinLines } from './pdf/text.ts';

export const image: Format = {
  async read(bytes, name) {
    const size = pictureSize(bytes);
    if (!size || size.width * size.height === 0) return refuse(message('read/image-damaged', { name }));
    if (size.width * size.height > mostPoints)
      return refuse(message('read/image-size', { name, width: size.width, height: size.height, most: mostPoints }));
    const recogniser = await openRecogniser();
    let seen: RecognisedLine[];
    try {
      seen = await recogniser.lines(bytes);
    } catch (error) {
      return refuse(message('read/image-unread', { name, why: error instanceof Error ? error.message : String(error) }));
    } finally {
      await recogniser.close();
    }
    if (!isText(seen)) return refuse(message('read/image-no-text', { name }));
    const { text, anchors } = joinLines(toPrinted(seen, size, size, 1), [size]);
    return { text, encoding: null, anchors, messages: [confidenceMessage(name, seen)] };
  },
};
