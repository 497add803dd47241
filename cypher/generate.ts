/** `npm run generate`: everything that comes from model.ts and the tables of functions. With `--check` it compares only and exits 1 on a stale file. */
import { fileURLToPath } from 'node:url';
import { documentationFile } from './generate/documentation.ts';
import { emit } from './generate/files.ts';
import { functionsFile } from './generate/functions.ts';
import { schemaFile } from './generate/schema.ts';

const check = process.argv.includes('--check');
const root = fileURLToPath(new URL('..', import.meta.url));
const stale = await emit(
  root,
  {
    'cypher/schema.cypher': schemaFile(),
    'docs/model.md': documentationFile(),
    'docs/functions.md': functionsFile(),
  },
  check,
);
for (const path of stale) process.stdout.write(check ? `${path} is not what the code makes; run npm run generate\n` : `${path} written\n`);
if (check && stale.length > 0) process.exitCode = 1;
