/** Pictures of pages → printed lines, by tesseract.js with the Chinese data from its package; nothing is downloaded. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';

const packed = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));

export interface RecognisedLine {
  text: string;
  /** 0 to 100. */
  confidence: number;
  /** Left, top, right, bottom in the picture's points. */
  box: { x0: number; y0: number; x1: number; y1: number };
}
export interface Recogniser {
  /** The lines of a picture in reading order. Throws where the picture is damaged. */
  lines(picture: Uint8Array): Promise<RecognisedLine[]>;
  close(): Promise<void>;
}

/** Blanks that the recogniser puts between Chinese characters; two or more between words are padding and stay. */
const withoutGaps = (text: string): string =>
  text.replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, '').replace(/(?<=[^\x20-\x7e]) (?=[\d])|(?<=\d) (?=[^\x20-\x7e])/gu, '');

interface Word {
  text: string;
  bbox: { x0: number; x1: number };
}
/** The words of a line; where the page leaves more than a character's width free, two blanks stand for it. */
function joinWords(words: readonly Word[], height: number): string {
  let text = '';
  let end = Number.NaN;
  for (const { text: word, bbox } of words) {
    if (text !== '') text += bbox.x0 - end > height * 0.9 ? '  ' : ' ';
    text += word;
    end = bbox.x1;
  }
  return withoutGaps(text.trim());
}

/** Starts a recogniser; it takes a process of its own and some 100 MB, so one serves all pictures of a file. */
export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(packed, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler the library throws a damaged picture's error where nobody can catch it.
    errorHandler: () => undefined,
  });
  return {
    async lines(picture) {
      const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
      return (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
        .map(({ words, confidence, bbox }) => ({ text: joinWords(words, bbox.y1 - bbox.y0), confidence, box: bbox }))
        .filter(({ text }) => text !== '');
    },
    close: async () => void (await worker.terminate()),
  };
}
