/** Opens the file of a record for the view that shows its pages. */
import { lazy } from '../lazy.ts';
import type { RecordFormat } from '../shapes.ts';
import type { Sheets } from './sheets.ts';

/** Opens the bytes of a record's file. What draws PDF is fetched when the first one is opened. */
export async function openSheets(format: RecordFormat, bytes: ArrayBuffer): Promise<Sheets> {
  if (format === 'image') return (await lazy(() => import('./picture.ts'))).openPicture(bytes);
  return (await lazy(() => import('./pdf.ts'))).openPdf(bytes);
}
