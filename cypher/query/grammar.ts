/**
 * The official grammar of Cypher: the generated lexer and parser alone, without the rest of their package (an editor's support, seven
 * times as large and slow to load). The types of its parts are the package's; those of the library under it do not resolve in a module,
 * so what is used of them is declared here.
 */
import type * as Support from '@neo4j-cypher/language-support';
import * as antlr from 'antlr4';
// By its path, since the package does not export it; so it becomes part of what is made of our sources, and the package only a tool.
import GeneratedLexer from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js';
import * as generated from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js';

/** A word of the text, with its offsets in UTF-16 units; `stop` is that of its last unit. */
export interface Word {
  type: number;
  /** 0: a word; others: spaces and comments. */
  channel: number;
  text: string;
  start: number;
  stop: number;
}
/** A part of a parse tree, as the package types it; below, what the library adds to each. */
export interface Part {
  readonly ruleIndex: number;
}
/** A part right below another: a part, or a word. */
export type Below = Part | { symbol: Word };
interface Inherited {
  start: Word;
  stop: Word | undefined;
  children: readonly Below[] | null;
  getText(): string;
}
const inherited = (of: Part): Inherited => of as unknown as Inherited;

/** Offsets of a part's first unit and behind its last one. */
export function placeOf(of: Part): { start: number; end: number } {
  const { start, stop } = inherited(of);
  return { start: start.start, end: (stop ?? start).stop + 1 };
}
/** A part's words, without the spaces and comments between them. */
export const wordsOf = (of: Part): string => inherited(of).getText();
/** The parts and words right below one. */
export const below = (of: Part): readonly Below[] => inherited(of).children ?? [];

/** What could not be read: the word there, and why, as the parser says it. */
export interface Failure {
  word: Word;
  message: string;
}
interface Stream {
  tokens: Word[];
  fill(): void;
}
/** A part of the parser or the lexer that reports what it cannot read. */
interface Reports {
  removeErrorListeners(): void;
  addErrorListener(listener: { syntaxError(by: unknown, word: Word, line: number, column: number, message: string): void }): void;
}
interface Library {
  CharStream: new (text: string, byCodePoints: boolean) => object;
  CommonTokenStream: new (lexer: object) => Stream;
  PredictionMode: { SLL: number };
}
interface Parser extends Reports {
  _interp: { predictionMode: number };
  statements(): Support.StatementsContext;
}

const { CharStream, CommonTokenStream, PredictionMode } = antlr as unknown as Library;

/** Classes of the parts of a parse tree, to tell the kinds of one part by. */
export const rules = generated as unknown as typeof Support & { default: typeof Support.CypherParser };
/** Numbers of the kinds of words. */
export const words = rules.default;
const Lexer = GeneratedLexer as unknown as new (text: object) => Reports;
const GeneratedParser = rules.default as unknown as new (stream: Stream) => Parser;

export interface Cut {
  stream: Stream;
  /** Without spaces and comments; the last one is the end. */
  words: Word[];
}
/** Cuts a text into words. What cannot be a word is one of the type ErrorChar. */
export function cut(text: string): Cut {
  const lexer = new Lexer(new CharStream(text, false));
  lexer.removeErrorListeners();
  const stream = new CommonTokenStream(lexer);
  stream.fill();
  return { stream, words: stream.tokens.filter(({ channel }) => channel === 0) };
}

/** Thrown out of the parser at the first failure: what it would read after that is of no use. */
class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The parse tree, or the first failure. */
export function parseTree({ stream }: Cut): { tree: Support.StatementsContext } | { failure: Failure } {
  const parser = new GeneratedParser(stream);
  parser.removeErrorListeners();
  parser.addErrorListener({
    syntaxError(_by, word, _line, _column, message) {
      throw new Failed({ word, message });
    },
  });
  // The simple prediction reads every query alike (compared over 1,743), in a time that grows with the length; that of the full one
  // doubles with each level of nesting.
  parser._interp.predictionMode = PredictionMode.SLL;
  try {
    return { tree: parser.statements() };
  } catch (error) {
    if (error instanceof Failed) return { failure: error.failure };
    throw error;
  }
}
