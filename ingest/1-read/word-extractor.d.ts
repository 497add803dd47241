/** The part of word-extractor that is used; the package has no types of its own. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  export interface Document {
    /** Paragraphs end with a line feed. `filterUnicode: false` keeps the marks as written. */
    getBody(options: { filterUnicode: boolean }): string;
    getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
    getFootnotes(options: { filterUnicode: boolean }): string;
  }
  /** A stretch of the text: where it stands in the file, in bytes, and how many bytes a character has. */
  export interface Piece {
    text: string;
    startFilePos: number;
    size: number;
    bpc: number;
  }
  export default class WordOleExtractor {
    _pieces: Piece[];
    extract(reader: unknown): Promise<Document>;
    /** Called with the stream of the text and that of the tables, once the pieces are known. */
    writeCharacterProperties(text: Buffer, tables: Buffer): void;
  }
}
declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer);
    open(): Promise<unknown>;
    close(): unknown;
  }
}
