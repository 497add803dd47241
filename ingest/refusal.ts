/** The report of what could not be read at all: for whoever loads, and for whoever prints. */
import type { Report } from './7-load.ts';

/** The report of something that could not be read at all. */
export const refusal = (source: string, reason: string): Report => ({
  source,
  status: 'refused',
  record: null,
  others: [],
  facts: {},
  messages: [{ level: 'error', rule: 'read/refused', reason, span: null }],
  shares: null,
  model: null,
  text: null,
  anchors: null,
});
