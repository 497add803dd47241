/** Word files: .docx with the items numbered by Word itself, and .doc as LibreOffice writes it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';

const numbered = /^\s*[一二三四五六七八九十]+、/u;
const runs = (line: string): TextRun => new TextRun({ text: line, font: 'SimSun', size: 28 });

/** One paragraph for each line. `automatic`: the numbers of the items are Word's, not in the text. */
function wordFile(text: string, automatic: boolean): Promise<Uint8Array> {
  const children = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line) =>
      automatic && numbered.test(line)
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
export async function docFile(text: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-doc-'));
  try {
    await writeFile(join(folder, 'a.docx'), await wordFile(text, false));
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
