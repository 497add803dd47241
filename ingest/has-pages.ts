/** Which formats have pages to draw. */
import type { RecordFormat } from '../cypher/enumerations.ts';

const drawn: ReadonlySet<RecordFormat> = new Set(['pdf', 'image']);
export const hasPages = (format: RecordFormat | null): boolean => format !== null && drawn.has(format);
