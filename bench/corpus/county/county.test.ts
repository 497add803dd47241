/**
 * Counties keep their promises: the same every time, one record at a time, a truth that agrees with the texts, terms that change
 * chairs and begin numbers anew, documents that travel, namesakes and slips.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type CountyOptions, makeCounty, type Told } from './county.ts';
import type { MeetingLine, PersonLine, TruthLine } from './truth.ts';

const options = (index: number, more: Partial<CountyOptions> = {}): CountyOptions => ({
  seed: 5,
  index,
  from: 2018,
  years: 6,
  meetings: 20,
  ...more,
});
interface County {
  name: string;
  records: Map<string, Extract<Told, { kind: 'record' }>>;
  lines: TruthLine[];
  people: Map<string, PersonLine>;
  meetings: MeetingLine[];
}
function county(index: number, more: Partial<CountyOptions> = {}): County {
  const told = [...makeCounty(options(index, more))];
  const records = new Map(told.flatMap((one) => (one.kind === 'record' ? [[`${one.path}.txt`, one] as const] : [])));
  const lines = told.flatMap((one) => (one.kind === 'truth' ? [one.line] : []));
  const people = new Map(lines.flatMap((line) => (line.kind === 'person' ? [[line.id, line] as const] : [])));
  const meetings = lines.filter((line) => line.kind === 'meeting');
  return { name: told[0]?.county ?? '', records, lines, people, meetings };
}
const counties = [0, 1, 2].map((index) => county(index));
const squash = (text: string): string => text.replaceAll(/\n\n(?:[—-] \d+ [—-]|第 \d+ 页)\n\n/gu, '').replaceAll(/\s+/gu, '');
/** The same in full and half width, as gold and text are compared. */
const plain = (text: string): string => squash(text).replaceAll(/[，：；（）]/gu, (mark) => ',:;()'['，：；（）'.indexOf(mark)] ?? mark);
const roles = ['chair', 'present', 'invited', 'observer', 'recorder', 'absent'] as const;

describe('a county', () => {
  it('is the same every time, and does not need those before it', () => {
    expect(county(1)).toEqual(counties[1]);
    expect(county(1, { seed: 6 }).name).not.toBe(counties[1]?.name);
    expect(new Set(counties.map(({ name }) => name)).size).toBe(3);
  });

  it('is in the order of days, and has no text twice', () => {
    for (const { meetings, records } of counties) {
      const dates = meetings.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(dates.length).toBe(120);
      expect(new Set([...records.values()].map(({ text }) => text)).size).toBe(records.size);
    }
  });

  it('is made one record at a time, and what is kept does not grow with the number of meetings', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const told = makeCounty(options(0, { meetings: 1700 }))[Symbol.iterator]();
    const pull = (count: number): void => {
      for (let left = count; left > 0; ) if ((told.next().value as Told).kind === 'record') left -= 1;
    };
    pull(300);
    const few = heap();
    pull(2500);
    expect((heap() - few) / 2500).toBeLessThan(400);
  });

  it('has a truth whose people stand in the records that tell of them, and in no other role', () => {
    let compared = 0;
    for (const { people, meetings, records } of counties)
      for (const meeting of meetings) {
        const told = meeting.records.flatMap((name) => records.get(name) ?? []);
        expect(told.length).toBe(meeting.records.length);
        const written = new Map(meeting.slips.flatMap((one) => (one.slip === 'misspelt' ? [[one.person, one.written] as const] : [])));
        const nameOf = (id: string): string => written.get(id) ?? people.get(id)?.name ?? '?';
        const flat = told.map(({ text }) => plain(text)).join('');
        if (told.length === 0) continue;
        for (const role of roles) {
          const names = meeting.people[role].map(nameOf);
          for (const name of names) expect(flat, `${meeting.id} ${role}`).toContain(plain(name));
          const gold = told.flatMap((one) => one.gold.people.filter((person) => person.role === role).map(({ name }) => name));
          expect(new Set(names), meeting.id).toEqual(new Set(gold));
          compared += names.length;
        }
      }
    expect(compared).toBeGreaterThan(2000);
  });

  it('has nobody at a meeting who does not hold an office that day, and nobody twice', () => {
    for (const { people, meetings } of counties)
      for (const meeting of meetings)
        for (const role of roles) {
          const names = meeting.people[role].map((id) => people.get(id)?.name);
          expect(new Set(names).size, meeting.id).toBe(names.length);
          for (const id of meeting.people[role]) {
            const posts = people.get(id)?.posts.filter(({ from, to }) => from <= meeting.date && (to === null || meeting.date < to));
            expect(posts?.length, `${id} ${meeting.date}`).toBe(1);
          }
        }
  });

  it('lets people rise, come and go, and be absent', () => {
    for (const { people, meetings } of counties) {
      const posts = [...people.values()].map((one) => one.posts);
      expect(posts.filter((list) => list.length > 1).length).toBeGreaterThan(10);
      expect(posts.filter((list) => (list[0]?.from ?? '') > '2018').length).toBeGreaterThan(20);
      expect(meetings.filter((one) => one.people.absent.length > 0).length).toBeGreaterThan(10);
      const heads = posts.flatMap((list) => list.filter(({ title }) => /^[县市区]长$/u.test(title)));
      expect(heads.length).toBeGreaterThan(1);
    }
  });

  it('changes chairs with terms, and numbers begin anew', () => {
    let changed = 0;
    for (const { meetings } of counties) {
      const standing = meetings.filter(({ series }) => series === '常务会议');
      const [first, last] = [standing[0]?.term ?? 0, standing.at(-1)?.term ?? 0];
      expect(last).toBe(first + 1);
      for (const term of [first, last]) {
        const numbers = standing.filter((one) => one.term === term).map(({ number }) => number ?? 0);
        expect(numbers).toEqual(numbers.map((_one, at) => (numbers[0] ?? 0) + at));
      }
      expect(standing.find(({ term }) => term === last)?.number).toBe(1);
      const chairs = (term: number): string[] => standing.filter((one) => one.term === term).flatMap(({ people }) => people.chair);
      if (chairs(first).at(-1) !== chairs(last)[0]) changed += 1;
    }
    expect(changed).toBeGreaterThan(0);
  });

  it('has documents that travel, are put off and come back', () => {
    for (const { lines, meetings } of counties) {
      const documents = lines.filter((line) => line.kind === 'document');
      expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length);
      const meetingsOf = documents.map(({ stages }) => new Set(stages.flatMap(({ meeting }) => meeting ?? [])));
      expect(meetingsOf.filter((one) => one.size > 1).length).toBeGreaterThan(5);
      for (const { id, stages } of documents) {
        const dates = stages.map(({ date }) => date);
        expect(dates).toEqual([...dates].sort());
        const off = stages.findIndex(({ decisions }) => decisions.includes('deferred'));
        if (off >= 0)
          expect(
            stages.slice(off + 1).every(({ decisions }) => !decisions.includes('submitted')),
            id,
          ).toBe(true);
        for (const stage of stages)
          if (stage.meeting !== null)
            expect(meetings.find((one) => one.id === stage.meeting)?.documents.map((one) => one.id)).toContain(id);
      }
      expect(
        documents.some(
          ({ stages }) =>
            stages.filter(({ meeting }) => meeting).length > 1 && stages.some(({ decisions }) => decisions.includes('deferred')),
        ),
      ).toBe(true);
    }
  });

  it('tells some meetings twice, and alike', () => {
    const twice = counties.flatMap(({ meetings, records }) =>
      meetings.filter((one) => one.records.length === 2).map((one) => one.records.map((name) => records.get(name)?.gold)),
    );
    expect(twice.length).toBeGreaterThan(5);
    for (const [minutes, news] of twice) {
      expect([minutes?.kind, news?.kind]).toEqual(['minutes', 'news']);
      expect(news?.meeting.date).toBe(minutes?.meeting.date);
      expect(news?.meeting.number).toBe(minutes?.meeting.number);
      const chair = (gold: typeof news): string | undefined => gold?.people.find(({ role }) => role === 'chair')?.name;
      expect(chair(news)).toBe(chair(minutes));
      const titles = new Set(minutes?.documents.map(plain));
      expect(news?.items.flatMap(({ documents }) => documents).filter((title) => !titles.has(plain(title)))).toEqual([]);
    }
  });

  it('has namesakes in one place and in several, slips, and meetings nothing was published of', () => {
    const names = counties.map(({ people }) => new Set([...people.values()].map(({ name }) => name)));
    for (const [at, { lines, people }] of counties.entries()) {
      const pairs = lines.filter((line) => line.kind === 'namesakes');
      expect(pairs.length).toBe(2);
      for (const pair of pairs) expect(pair.people.map((id) => people.get(id)?.name)).toEqual([pair.name, pair.name]);
      expect([...people.values()].length - (names[at]?.size ?? 0)).toBe(2);
      expect([...(names[at] ?? [])].filter((name) => names[(at + 1) % 3]?.has(name)).length).toBeGreaterThan(0);
    }
    const slips = counties.flatMap(({ meetings }) => meetings.flatMap((one) => one.slips.map(({ slip }) => slip)));
    expect(new Set(slips)).toEqual(new Set(['misspelt', 'item-number']));
    expect(counties.flatMap(({ meetings }) => meetings).some((one) => one.records.length === 0)).toBe(true);
  });

  it('has golds that stand in their texts', () => {
    for (const { records } of counties)
      for (const { path, text, gold } of records.values()) {
        const flat = squash(text);
        const values = [
          ...gold.people.flatMap((one) => [one.name, one.title ?? '']),
          ...gold.items.flatMap((one) => [one.heading, ...one.submitters, ...one.documents, ...one.forwarded_to, ...one.responsible]),
          ...gold.organizations,
          ...gold.documents,
          gold.meeting.title ?? '',
        ];
        expect(
          values.filter((value) => !flat.includes(squash(value))),
          path,
        ).toEqual([]);
      }
  });
});
