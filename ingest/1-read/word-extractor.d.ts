/** The part of word-extractor that is used; the package has no types of its own. */
declare module 'word-extractor' {
  interface Document {
    /** Paragraphs end with a line feed. `filterUnicode: false` keeps the marks as written. */
    getBody(options: { filterUnicode: boolean }): string;
    getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
    getFootnotes(options: { filterUnicode: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>;
  }
}
