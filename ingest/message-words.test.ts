/** Every message of the rules that a reader of records meets has Chinese words, with its names and numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ForeignKind, foreignClause, foreignKinds } from './1-read/foreign.ts';
import { extract } from './extract.ts';
import { reasonInChinese } from './message-words.ts';

const said = (text: string): string[] => extract(text, 'a.txt').messages.map(reasonInChinese);

describe('messages in Chinese', () => {
  it.each([
    ['', '文本是空的，没有可读的内容。'],
    ['今天天气很好。', '看不出是会议记录：没有会议、议题，也没有人名。'],
    ['县政府第三次常务会议纪要', '没有读到会议日期。'],
    ['列席（共5人）：陶然、田野、方圆', '“列席”写明 5 人，读到 3 个姓名。'],
    ['出席：陶然、田野\n请假：田野', '田野 既列为到会，又列为请假。'],
    ['县政府第三次常务会议纪要\n一、审议《甲》\n三、审议《乙》', '议题 1 之后是议题 3，中间有缺。'],
  ])('%s', (text, words) => expect(said(text)).toContain(words));
  it('leaves what it has no words for as it is', () => {
    expect(reasonInChinese({ rule: 'read/new', reason: 'Something else.' })).toBe('Something else.');
  });
});

/** What a reader can say, from the sources themselves: a rule with its sentence, what varies in it filled with a sample. */
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing|message-words|^(?:eval|commands|check|words|samples)/u.test(path))
  .map((path) => [path, readFileSync(join(import.meta.dirname, path), 'utf8')] as const);
const filled = (text: string): string => text.replace(/\$\{name\}/gu, 'a.txt').replace(/\$\{[^}]*\}/gu, '7');
const ruled =
  /'(?<rule>(?:text|meeting|items|roster|names|rows|model|read)\/[a-z-]+)',\s*(?:reason: )?(?<quote>[`'"])(?<reason>.*?)\k<quote>/gsu;
/** Clauses of what is refused before it is read. */
const refused =
  /(?:message: |return |\? |reason = )(?<quote>[`'])(?<reason>(?:is|has|holds|would|unpacks|the archive|the entry|no such|not allowed)\b.*?)\k<quote>/gu;
/** Sentences put together from parts, one of each. */
const joined: readonly (readonly [rule: string, reason: string])[] = [
  ['roster/count', '列席 says 5 people, 3 names were read.'],
  ['roster/names', 'No name was read in 列席.'],
  ['model/failed', 'The model was not heard on all of it: 503.'],
  ['rows/no-span', 'ATTENDED to meeting:a has no sentence and is left out'],
  ['read/empty', 'a.txt: the file is empty; check that it was saved or downloaded whole.'],
  ['read/size', 'a.txt: is 62914560 bytes; more than 20971520 is refused.'],
  ['read/format', 'a.xyz: files of the kind .xyz are not read; save the record as txt, pdf.'],
  ['read/format', 'a: files without an extension are not read; save the record as txt, pdf.'],
  ['read/kind', 'a.docx: is named .docx but is no Word file, nor text; get the file again, or save it anew.'],
  ['read/refused', 'is a file without an extension, which is not read'],
  ['read/refused', 'is of the kind .xyz, which is not read'],
  ['read/kind', 'a.txt: by its content this is an archive; name it .zip, and the records in it are read.'],
  ['read/binary', 'a.txt: this is no text but binary data; export the record as plain text first.'],
  ['read/encoding', 'a.txt: read as GB18030, which is a guess; if the text looks garbled, save the file as UTF-8.'],
  ['read/encoding', 'a.txt: read as GB18030.'],
  ['read/encoding', 'a.txt: read as GB18030; 3 broken characters are shown as \ufffd.'],
  ['read/pdf', 'a.pdf: the PDF is damaged (Invalid PDF structure.); print it to PDF again.'],
  ['read/pdf', 'a.pdf: the PDF is encrypted and asks for a password; save it without one.'],
  ['read/pdf-edge', 'a.pdf: headers, footers and page marks are left out: “—1—”.'],
  [
    'read/ocr',
    'a.png: the text was recognised from a picture (OCR) with a confidence of 80 %; 1 of 9 lines are doubtful, names above all should be checked.',
  ],
  ['read/keep', 'a.pdf: the file cannot be kept (ENOSPC); its pages will not be shown. Make room in the data folder and read it again.'],
];
/** Every kind of file that is known and not read, by its content, by its name and in an archive. */
const foreign = (Object.keys(foreignKinds) as ForeignKind[])
  .map(foreignClause)
  .flatMap((clause) => [
    ['read/kind', `a.txt: by its content this is ${clause}.`] as const,
    ['read/format', `a.xyz: by its name this is ${clause}.`] as const,
    ['read/refused', `is ${clause}`] as const,
  ]);
const found = sources.flatMap(([path, source]) => [
  ...[...source.matchAll(ruled)].map(({ groups }) => [groups?.rule ?? '', filled(groups?.reason ?? '')] as const),
  ...(/^(?:sources|1-read\/zip)/u.test(path)
    ? [...source.matchAll(refused)].map(({ groups }) => ['read/refused', filled(groups?.reason ?? '')] as const)
    : []),
]);
/** Without the parts of sentences, which `joined` has whole. */
const whole = found.filter(
  ([rule, reason]) =>
    /[a-z]+ [a-z]+/u.test(reason) &&
    !/\$\{|(?:this|PDF|files|entry) 7/u.test(reason) &&
    (!rule.startsWith('read/') || rule === 'read/refused' || reason.startsWith('a.txt: ')),
);
const clauses = sources
  .filter(([path]) => path === '1-read/zip/paths.ts')
  .flatMap(([, source]) => [...source.matchAll(/reason: '(?<reason>[^']+)'/gu)])
  .map(({ groups }) => ['read/refused', `the entry ${groups?.reason} and is refused`] as const);

describe('every message has Chinese words', () => {
  it('the sources were found to say them', () => {
    expect(whole.length).toBeGreaterThan(40);
    expect(clauses).toHaveLength(3);
  });
  it.each([...whole, ...clauses, ...joined, ...foreign])('%s: %s', (rule, reason) => {
    const words = reasonInChinese({ rule, reason });
    expect(words).toMatch(/\p{Script=Han}.*。$/su);
    expect(words).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}|\$\d|undefined/u);
  });
  it('every rule that stands in the sources is held here', () => {
    const named = new Set(
      sources.flatMap(([, source]) =>
        [
          ...source.matchAll(
            /(?:refuse|tell|say)\((?:'(?:error|warning|info)', )?'(?<rule>[a-z]+\/[a-z-]+)'|level: '[a-z]+',\s*rule: '(?<other>[a-z/-]+)'/gu,
          ),
        ].map(({ groups }) => groups?.rule ?? groups?.other ?? ''),
      ),
    );
    const held = new Set([...whole, ...clauses, ...joined, ...foreign].map(([rule]) => rule));
    expect(named.size).toBeGreaterThan(20);
    expect([...named].filter((rule) => !held.has(rule))).toEqual([]);
  });
});
