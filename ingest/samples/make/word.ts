/** Word files: .docx with the items numbered by Word itself, and .doc as LibreOffice writes it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

const numbered = /^\s*[一二三四五六七八九十]+、/u;
const runs = (line: string, more: IRunOptions = {}): TextRun => new TextRun({ text: line, font: 'SimSun', size: 28, ...more });

/** A name that no reader sees, in as many ways as there are, one after the other. */
const ways: readonly IRunOptions[] = [{ vanish: true }, { color: 'FFFFFF' }, { strike: true }, { size: 2 }];
const deleted = { id: 1, author: 'a', date: '2024-01-01T00:00:00Z' };
const unseen = (at: number): TextRun =>
  ways[at % 5] ? runs('孙不二', ways[at % 5]) : (new DeletedTextRun({ ...deleted, text: '孙不二' }) as unknown as TextRun);

/**
 * One paragraph for each line. `automatic`: the numbers of the items are Word's, not in the text. `secret`: there are words that nobody sees
 * in each line, and its letters are set apart.
 */
function wordFile(text: string, automatic: boolean, secret = false): Promise<Uint8Array> {
  const children = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line, at) =>
      secret && line.length > 2
        ? new Paragraph({
            children: [runs(line.slice(0, -2), { characterSpacing: 21 }), unseen(at), runs(line.slice(-2), { characterSpacing: 21 })],
          })
        : automatic && numbered.test(line)
          ? new Paragraph({ children: [runs(line.replace(numbered, ''))], numbering: { reference: 'items', level: 0 } })
          : new Paragraph({ children: [runs(line)] }),
    );
  const numbering = {
    config: [
      {
        reference: 'items',
        levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、', alignment: AlignmentType.LEFT }],
      },
    ],
  };
  const headers = { default: new Header({ children: [new Paragraph('内部资料，注意保存')] }) };
  const footers = {
    default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] }),
  };
  return Packer.toBuffer(new Document({ creator: 'Jiyao', numbering, sections: [{ headers, footers, children }] }));
}

export const docxFile = (text: string): Promise<Uint8Array> => wordFile(text, true);

/** Needs LibreOffice (`soffice`). */
export async function docFile(text: string, secret = false): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-doc-'));
  try {
    await writeFile(join(folder, 'a.docx'), await wordFile(text, false, secret));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'doc:MS Word 97',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ]);
    return await readFile(join(folder, 'a.doc'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same with words in it that nobody sees. */
export const secretDocFile = (text: string): Promise<Uint8Array> => docFile(text, true);
