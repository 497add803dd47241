/**
 * Makes what the package holds beside the pages, before it is packed: `node --import tsx ingest/package/make.ts`. Of our packages, what stands
 * in `dependencies` is installed with it; what else a program uses is put into the program.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { howToMake, madeBefore, nameOf } from '../../cypher/programs.js';
import { childScripts } from '../../cypher/stores/process/process.ts';
import about from '../../package.json' with { type: 'json' };
import { readingScript } from '../pool/process.ts';
import { copyLicences, notInstalled } from './packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const scripts = [new URL('../cli.ts', import.meta.url), ...childScripts(), readingScript].map((script) => fileURLToPath(script));

// An earlier build may have left files under other names, which would be packed too.
for (const name of readdirSync(dist)) if (name !== 'web') rmSync(join(dist, name), { recursive: true });
const { metafile } = await build({
  // Programs and their parts lie three folders deep.
  ...howToMake(root, (path) => `new URL(${JSON.stringify(`../../../${relative(root, path)}`)}, import.meta.url).href`),
  metafile: true,
  entryPoints: Object.fromEntries(scripts.map((script) => [`${nameOf(root, script)}/main`, script])),
  outdir: madeBefore,
  chunkNames: 'parts/[name]-[hash]',
});

// Of these programs.js loads esbuild, and only where there are sources.
const missing = notInstalled(metafile.inputs, { ...about.dependencies, esbuild: null });
if (missing.length > 0) throw new Error(`not among the dependencies, so not installed with the package: ${missing.join(', ')}`);

// What pdf.js looks up by name: character maps, and the fonts every PDF may use without bringing them.
for (const folder of ['cmaps', 'standard_fonts'])
  cpSync(join(root, 'node_modules', 'pdfjs-dist', folder), join(dist, 'pdfjs', folder), { recursive: true, dereference: true });

mkdirSync(join(dist, 'licences'), { recursive: true });
// The general lexicon is made of a word list of the latter.
const others = ['node_modules/pdfjs-dist/package.json', 'node_modules/@node-rs/jieba/package.json'];
copyLicences(root, [...Object.keys(metafile.inputs), ...others], join(dist, 'licences'));
