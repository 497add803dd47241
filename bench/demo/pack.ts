/** `npm run demo:pack`: writes the archive of the demo anew, the same bytes each time. */
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { archive, contents } from './contents.ts';

/** A ZIP knows no time before 1980; the files have none. */
const mtime = new Date(1980, 0, 2);
const files = Object.fromEntries([...contents()].map(([path, text]) => [path, strToU8(text)]));
const packed = zipSync(files, { level: 9, mtime });
writeFileSync(archive, packed);
process.stdout.write(`${Object.keys(files).length} records, ${(packed.length / 1024).toFixed(0)} KiB\n`);
