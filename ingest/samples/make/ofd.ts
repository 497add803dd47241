/** OFD files as other programs write them: org.ofdrw (Java 17 and Maven) lays out and signs, easyofd (Python 3) makes them of PDF and pictures. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (name: string): string => fileURLToPath(new URL(`./ofd/${name}`, import.meta.url));

function inFolder(work: (at: (name: string) => string, run: (program: string, ...parts: string[]) => void) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-ofd-'));
  try {
    work(
      (name) => join(folder, name),
      (program, ...parts) => void execFileSync(program, parts, { cwd: folder, stdio: 'ignore' }),
    );
    return readFileSync(join(folder, 'made.ofd'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text laid out on pages and signed, its font only named. */
export const writtenOfd = (text: string): Uint8Array =>
  inFolder((at, run) => {
    writeFileSync(at('text.txt'), text);
    run('mvn', '-q', '-B', '-f', beside('pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${at('classes')}`);
    run('java', '-cp', readFileSync(at('classes'), 'utf8'), beside('Write.java'), at('text.txt'), at('made.ofd'));
  });

/** A PDF or picture as OFD: a PDF by its text objects, a picture as the whole page. It loses signs like · that its PDF library has no code for. */
export const convertedOfd = (bytes: Uint8Array, extension: 'pdf' | 'png'): Uint8Array =>
  inFolder((at, run) => {
    writeFileSync(at(`from.${extension}`), bytes);
    run('python3', '-m', 'venv', at('venv'));
    run(at('venv/bin/pip'), 'install', '-q', 'easyofd==20260427');
    run(at('venv/bin/python'), beside('convert.py'), at(`from.${extension}`), at('made.ofd'));
  });
