/** What a made-up record is known to say, in the format of gold files. */
import type { Extracted, Item } from '../../ingest/record.ts';

/** An item of a gold file: without what only the reader adds. */
export type Matter = Pick<
  Item,
  'number' | 'heading' | 'action' | 'submitters' | 'documents' | 'decisions' | 'forwarded_to' | 'studied' | 'responsible'
>;
/** The gold format of docs/format.md: the record without what the reader adds. */
export interface Truth
  extends Pick<Extracted, 'source' | 'kind' | 'meeting' | 'issuer' | 'issued' | 'people' | 'organizations' | 'documents' | 'distribution'> {
  items: Matter[];
}
