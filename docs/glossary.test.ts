/** A term of Chinese administration has one English name wherever people read it: on the pages, in the captions of the model, in saved questions. */
import { expect, test } from 'vitest';
import { nodes, relationships } from '../cypher/model.ts';
import { captionOfProperty, type PropertyName } from '../cypher/property-captions.ts';
import { loadQuestions } from '../cypher/queries/load.ts';
import { allWords } from '../web/text.ts';

/** A term, its English name, and the words that others use for it: never beside the term. */
const glossary: readonly (readonly [term: string, name: RegExp, others: RegExp])[] = [
  ['纪要', /minutes/u, /\b(?:summary|protocol|digest)\b/u],
  ['届', /term/u, /\b(?:congress|generation|legislature)\b/u],
  ['名单', /roster/u, /\b(?:name list|list of names|register)\b/u],
  ['议题', /item|agenda/u, /\b(?:topics?|motions?|issues|agenda points?)\b/u],
  ['主持', /chair/u, /\b(?:presid\w+|hosts?|hosted|moderat\w+)\b/u],
  ['列席', /observe/u, /\b(?:sat in|audit\w*|guests?)\b/u],
  ['请假', /absent/u, /\b(?:excused|on leave)\b/u],
  ['原则同意', /approved in principle/u, /\b(?:agreed in principle|basically)\b/u],
  ['同意', /approve/u, /\b(?:agreed|consented|passed)\b/u],
  ['暂缓', /deferred/u, /\b(?:postponed|shelved|delayed|suspended)\b/u],
  ['印发', /issue/u, /\b(?:published|circulated|released)\b/u],
  ['提交', /submi/u, /\b(?:brought|handed|tabled|filed)\b/u],
  ['任命', /appoint/u, /\b(?:named|nominated|assigned)\b/u],
  ['免去', /dismiss/u, /\b(?:removed|relieved|fired)\b/u],
  ['职务', /office/u, /\b(?:positions?|posts?|jobs?)\b/u],
  ['地域', /place/u, /\b(?:regions?|areas?|territor\w+|jurisdictions?)\b/u],
  ['系列', /series/u, /\b(?:sequences?|chains?)\b/u],
  ['期限', /deadline/u, /\b(?:time limits?|term)\b/u],
];

/** Texts that have a term for something else, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'page brand': 'the name of the program',
  'page topics': 'what items speak of, by its words: no item itself',
  'page dueDay': 'a heading of a column, as short as the days below it',
};

interface Text {
  place: string;
  zh: string;
  en: string;
}
const texts: readonly Text[] = [
  ...Object.entries(allWords).map(([word, [zh, en]]) => ({ place: `page ${word}`, zh, en })),
  ...Object.entries({ ...nodes, ...relationships }).flatMap(([kind, { caption, properties }]) => [
    { place: `model ${kind}`, ...caption },
    ...Object.keys(properties.shape).map((name) => ({
      place: `model ${kind}.${name}`,
      ...captionOfProperty(kind as keyof typeof nodes, name as PropertyName),
    })),
  ]),
  ...(await loadQuestions()).flatMap(({ id, title, params }) => [
    { place: `question ${id}`, ...title },
    ...params.map(({ name, caption }) => ({ place: `question ${id} $${name}`, ...caption })),
  ]),
];

/** What is wrong with a text: its place, the term and what it should be called. */
function faults({ zh, en }: Text): string[] {
  const said = en.toLowerCase();
  return glossary
    .filter(([term, name, others]) => (zh === term && !name.test(said)) || (zh.includes(term) && others.test(said)))
    .map(([term, name]) => `${term} is ${name.source}`);
}

test('each term has its one name', () => {
  const found = texts.flatMap((text) => faults(text).map((fault) => `${text.place}: ${fault}: ${text.zh} | ${text.en}`));
  expect(found.filter((fault) => !(fault.slice(0, fault.indexOf(':')) in exceptions))).toEqual([]);
});

test('every term is met, and every exception is needed', () => {
  expect(glossary.filter(([term]) => !texts.some(({ zh }) => zh.includes(term))).map(([term]) => term)).toEqual([]);
  const needed = texts.filter((text) => faults(text).length > 0).map(({ place }) => place);
  expect(Object.keys(exceptions).filter((place) => !needed.includes(place))).toEqual([]);
});

test.each([
  ['请假', 'excused', ['请假 is absent']],
  ['请假', 'absent', []],
  ['请假者不计', 'who was excused does not count', ['请假 is absent']],
  // Within a sentence another word may do, but not one that others use for the term.
  ['请假者不计', 'only who was there counts', []],
  ['主持', 'Led', ['主持 is chair']],
])('%s, %s', (zh, en, expected) => {
  expect(faults({ place: '', zh, en })).toEqual(expected);
});
