/**
 * A county followed through its years: meeting by meeting in the order of days, each with its records and its truth. A function of
 * seed and county alone; what is kept are offices, counters and the documents that wait.
 */
import { fields } from '../fields.ts';
import { layouts } from '../layouts.ts';
import { asPrinted, drawPaper, print } from '../paper.ts';
import { openRandom, type Random } from '../random.ts';
import { canRetell } from '../retelling.ts';
import type { Setting } from '../setting.ts';
import type { Matter, Truth } from '../truth.ts';
import { closeWorld, openWorld } from '../world.ts';
import { calendar, chairs, office, type Planned, standing } from './calendar.ts';
import { makeCareers } from './careers.ts';
import { openNumbers } from './counting.ts';
import { isoOf, numberOf } from './days.ts';
import { openDesk } from './desk.ts';
import { openPeople } from './people.ts';
import { countyPlace } from './places.ts';
import { seatsOf } from './posts.ts';
import { openSitting, type Sitting } from './sitting.ts';
import { makeTerms } from './terms.ts';
import { countyLines, meetingLine, type TruthLine } from './truth.ts';

export interface CountyOptions {
  seed: number;
  /** Which county of the seed, from 0. */
  index: number;
  /** First year, and how many. */
  from: number;
  years: number;
  /** Meetings a year; some have two records, some none. */
  meetings: number;
}
export type Told =
  | { kind: 'truth'; county: string; line: TruthLine }
  /** `path` has no ending: 云岭县/2021-06-08-00012-minutes. */
  | { kind: 'record'; county: string; path: string; text: string; gold: Truth };

/** A chance of its own for each use, so that one more draw somewhere moves nothing elsewhere. */
const chance = (seed: number, index: number, use: number): Random =>
  openRandom(Math.imul(seed, 0x2545f491) ^ Math.imul(index + 1, 0x632be5ab), use);

/** The county's records and truth, one after another. */
export function* makeCounty({ seed, index, from, years, meetings }: CountyOptions): Iterable<Told> {
  const own = chance(seed, index, 0);
  const place = countyPlace(seed, index, Math.min(24, 3 + Math.floor(meetings / 60)));
  const county = place.name;
  const [begin, end] = [numberOf({ year: from, month: 1, day: 1 }), numberOf({ year: from + years, month: 1, day: 1 })];
  const government = makeTerms(own, from, years, [13, 16]);
  const conference = makeTerms(own, from, years, [9, 13]);
  const people = openPeople(seed, own);
  const careers = makeCareers(seatsOf(place), place.towns, { random: own, people, begin, end, terms: government.days });
  const desk = openDesk(chance(seed, index, 1), place);
  const numbers = openNumbers(begin, meetings, { government, conference });
  const rules: { title: string; state: 'open' | 'off' | 'done' } = { title: `${county}人民政府党组工作规则`, state: 'open' };
  const ways = own.take([0, 1, 2, 4, 5], 2);
  const tell = (line: TruthLine): Told => ({ kind: 'truth', county, line });
  for (const line of countyLines({ place, seed, index, from, years, careers, people, government, conference, begin, end }))
    yield tell(line);

  let serial = 0;
  for (const planned of calendar(chance(seed, index, 2), place, from, years, meetings)) {
    serial += 1;
    const random = chance(seed, index, 2 + serial);
    const id = `m${String(serial).padStart(5, '0')}`;
    const { kind, day } = planned;
    const { number, term } = numbers.next(planned);
    if (kind.desk === 'government' || kind.desk === 'party') handIn(random, desk, kind.desk, day);
    const how = manner(random, planned);
    const sitting = openSitting({
      random,
      place,
      careers,
      desk,
      planned,
      number,
      term,
      way: wayOf(random, planned, ways),
      appoints: how.layout === 'minutes' || how.layout === 'party' || how.layout === 'committee',
      slips: how.published && !how.twice,
      rules,
    });
    const write = (layout: string, setting: Setting): { path: string; text: string; gold: Truth; truth: Truth } => {
      const path = `${county}/${isoOf(day)}-${String(serial).padStart(5, '0')}-${layout}`;
      const w = openWorld(random, setting, `${path}.txt`);
      const paper = drawPaper(random);
      const blocks = layouts[layout]?.write(w) ?? [];
      const truth = closeWorld(w);
      return { path, text: print(blocks, paper), gold: asPrinted(truth, paper), truth };
    };
    const first = write(how.layout, sitting.setting);
    const records = [first];
    if (how.twice && canRetell(first.truth.items))
      records.push(write('news', { ...sitting.setting, earlier: first.truth.items, moves: [], skip: null }));
    decide(sitting, first.truth.items, { id, day, body: kind.desk, date: isoOf(day) });
    note(first.truth.items, rules);
    const published = how.published ? records : [];
    for (const { path, text, gold } of published) yield { kind: 'record', county, path, text, gold };
    yield tell(
      meetingLine({
        id,
        term: kind.counts === 'government' || kind.counts === 'conference' ? term : null,
        number: kind.counts === null ? null : number,
        date: isoOf(day),
        truths: records.map(({ truth }) => truth),
        records: published.map(({ path }) => `${path}.txt`),
        sitting,
      }),
    );
    for (const paper of desk.finished()) yield tell({ kind: 'document', ...paper });
  }
  for (const paper of desk.finished(true)) yield tell({ kind: 'document', ...paper });

  function decide(of: Sitting, items: readonly Matter[], at: { id: string; day: number; body: string; date: string }): void {
    for (const { number, documents, submitters, decisions, forwarded_to } of items)
      for (const [rank, title] of documents.entries()) {
        const one = of.papers.get(title);
        const stage = { date: at.date, meeting: at.id, item: number, submitters, decisions, forwarded: forwarded_to };
        if (one) desk.decide(one, at.body, at.day, stage, documents.length === 1 ? 'only' : rank === 0 ? 'first' : 'second');
      }
  }
}

/** Bureaux hand in what the government will deal with; not more while much waits. */
function handIn(random: Random, desk: ReturnType<typeof openDesk>, body: string, day: number): void {
  if (desk.fields(body, day).length > 8) return;
  for (const field of random.take(fields, random.int(1, 3))) desk.submit(body, field, isoOf(day - random.int(3, 25)), day);
}

/** How a meeting is told: by which layout, by a second record as well, or by none that was published. */
function manner(random: Random, { kind }: Planned): { layout: string; twice: boolean; published: boolean } {
  const share = random.next();
  if (kind !== standing) return { layout: kind.layout, twice: false, published: share > 0.03 };
  if (share < 0.25) return { layout: 'minutes', twice: true, published: true };
  return { layout: share < 0.78 ? 'minutes' : 'news', twice: false, published: share < 0.94 };
}

function wayOf(random: Random, { kind }: Planned, ways: readonly number[]): number {
  if (kind === standing) return ways[random.chance(0.75) ? 0 : 1] ?? 0;
  // Meetings of the head are counted by the year; 主席会议 and 常委会会议 are two series.
  return kind === office ? 3 : kind === chairs ? 0 : 4;
}

/** What became of the party group's own rules. */
function note(items: readonly Matter[], rules: { title: string; state: 'open' | 'off' | 'done' }): void {
  const found = items.find(({ documents }) => documents.includes(rules.title));
  if (found) rules.state = found.decisions.includes('deferred') ? 'off' : 'done';
}
