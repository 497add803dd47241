/** What was read of one file, for a person to accept or skip: meeting, people with their roles, items, messages with their place. */

import { placeOf } from '../../cypher/anchors.ts';
import { roleTypes } from '../../cypher/enumerations.ts';
import type { RecordRows } from '../../cypher/rows.ts';
import type { Message } from '../../ingest/messages.ts';
import type { ReadRecord } from '../../ingest/reader.ts';
import type { Extracted } from '../../ingest/record.ts';
import { lineStarts, placeIn } from '../../ingest/span.ts';
import { said } from '../said.ts';
import { type ImportRecord, type Preview, previewMost } from '../schema/imports.ts';

/** Characters of the text shown with a message. */
const quoted = 40;

/** Messages with line and column, page or paragraph, and the first words there. */
export function placed(messages: readonly Message[], { text, anchors }: Pick<ReadRecord, 'text' | 'anchors'>): ImportRecord['messages'] {
  const starts = text === null ? [] : lineStarts(text);
  return messages.map((message) => {
    const { span } = message;
    const told = said(message);
    if (span === null || text === null) return { ...told, place: null };
    const unit = anchors && placeOf(anchors, span.start);
    const quote = text
      .slice(span.start, Math.min(span.end, span.start + quoted))
      .replace(/\s+/gu, ' ')
      .trim();
    return {
      ...told,
      place: {
        ...placeIn(starts, span.start),
        page: unit?.unit === 'page' ? unit.number : null,
        paragraph: unit?.unit === 'paragraph' ? unit.number : null,
        quote,
      },
    };
  });
}

/** The record as a person checks it. */
export function previewOf(record: Extracted, rows: RecordRows, alreadyTold: Preview['alreadyTold']): Preview {
  const names = new Map(rows.nodes.filter(({ kind }) => kind === 'Official').map((row) => [row.key, String(row.properties.name)]));
  const people = roleTypes.flatMap((role) => {
    const found = rows.edges.filter((edge) => edge.type === role).flatMap((edge) => names.get(edge.from) ?? []);
    return [...new Set(found)].map((name) => ({ name, role }));
  });
  return {
    key: rows.record,
    kind: record.kind,
    title: record.meeting.title,
    date: record.meeting.date ?? record.issued,
    scope: record.scope,
    place: record.meeting.place,
    people: people.slice(0, previewMost),
    items: record.items.slice(0, previewMost).map(({ heading, decisions }) => ({ heading, decisions })),
    morePeople: Math.max(0, people.length - previewMost),
    moreItems: Math.max(0, record.items.length - previewMost),
    alreadyTold,
  };
}
