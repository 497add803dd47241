/**
 * The findings of the check: every finding over what is stored. One pure function, the same behind `jiyao check` and the API; the order is
 * that of the kinds, then the graver level, then the record and the place in it.
 */

import { levels } from '../../cypher/closed-lists.ts';
import { placeIn } from '../span.ts';
import type { Checked } from './checked.ts';
import { checkDocuments } from './documents.ts';
import { checkDoubleBookings } from './double-booking.ts';
import type { Draft, Drafts } from './draft.ts';
import { type Finding, type FindingKind, findingKinds } from './finding.ts';
import { checkIdentity } from './identity.ts';
import type { Reading } from './reading.ts';
import { checkReadings } from './records.ts';
import { checkSeries } from './series.ts';
import { checkTexts } from './texts.ts';
import { checkVocabulary } from './vocabulary.ts';

const rules: readonly ((checked: Checked) => Drafts)[] = [
  checkReadings,
  checkSeries,
  checkDoubleBookings,
  checkDocuments,
  checkIdentity,
  checkTexts,
  checkVocabulary,
];

/** All findings, in order. Pure: the same records give the same findings, whatever order they came in. */
export function findingsOf(checked: Checked): Finding[] {
  const steps = checking(checked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same step by step, so that whoever has other work can do it in between. */
export function* checking(checked: Checked): Generator<void, Finding[]> {
  const byKey = new Map(checked.readings.map((reading) => [reading.key, reading]));
  const found: Finding[] = [];
  for (const rule of rules)
    for (const draft of rule(checked)) {
      if (draft) found.push(placed(draft, byKey));
      yield;
    }
  return found.sort(
    (a, b) =>
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      levels.indexOf(b.level) - levels.indexOf(a.level) ||
      order(a.source ?? '', b.source ?? '') ||
      (a.start ?? -1) - (b.start ?? -1) ||
      order(a.reason.en, b.reason.en),
  );
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function placed({ kind, level, zh, en, detail, at, others }: Draft, byKey: ReadonlyMap<string, Reading>): Finding {
  const reading = at ? byKey.get(at.record) : undefined;
  const spot = reading && at && at.start !== null ? placeIn(reading.lines, at.start) : null;
  return {
    kind,
    level,
    reason: { zh, en },
    detail: [...(detail ?? [])],
    record: at?.record ?? null,
    source: reading?.source ?? null,
    scope: reading?.scope ?? null,
    others: [...new Set(others ?? [])].filter((key) => key !== at?.record).sort(order),
    date: reading?.date ?? null,
    start: at?.start ?? null,
    end: at?.end ?? null,
    line: spot?.line ?? null,
    column: spot?.column ?? null,
    address: addressOf(kind, at?.record ?? null, at?.start ?? null),
  };
}

/** The record's page at the place; what stands in no record is on the board alone. */
function addressOf(kind: FindingKind, record: string | null, start: number | null): string {
  if (record === null) return `#/review?kind=${kind}`;
  const query = [...(start === null ? [] : [`at=${start}`]), ...(kind === 'unread' ? ['unread=1'] : [])].join('&');
  return `#/record/${encodeURIComponent(record)}${query ? `?${query}` : ''}`;
}
