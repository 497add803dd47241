/** What became of each source that was to be loaded, and of all together. */
import type { Anchors } from '../cypher/anchors.ts';
import type { Message } from './messages.ts';
import type { Shares } from './record.ts';
import type { ModelReport } from './second-opinion/opinion.ts';

/** How a source was taken in; `joined`: its text was there, it is another source of that record. */
export const reportStatuses = ['new', 'joined', 'changed', 'same', 'refused'] as const;
export interface Report {
  /** The record's source name, or the path that was refused. */
  source: string;
  status: (typeof reportStatuses)[number];
  /** Key of the record it is a source of; null: refused. */
  record: string | null;
  /** The other sources of that record: files of the same text. */
  others: string[];
  /** Edges by relationship type. */
  facts: Record<string, number>;
  messages: Message[];
  /** What share of the text was read; null where nothing could be. */
  shares: Shares | null;
  /** How the second opinion went; null where no model was asked. */
  model: ModelReport | null;
  /** The raw text, to print lines of; null where there is none. */
  text: string | null;
  /** Where the pages or paragraphs of the file begin in the text. */
  anchors: Anchors | null;
}
/** How many sources went which way. */
export type Summary = Record<Report['status'], number>;
export const emptySummary = (): Summary => ({ new: 0, joined: 0, changed: 0, same: 0, refused: 0 });

/** The report of something that could not be read at all. */
export const refusal = (source: string, why: Message): Report => ({
  source,
  status: 'refused',
  record: null,
  others: [],
  facts: {},
  messages: [why],
  shares: null,
  model: null,
  text: null,
  anchors: null,
});
