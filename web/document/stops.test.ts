/** Steps of a document by meeting: none lost, in order of time. */
import { expect, test } from 'vitest';
import { latestDecision, proposers, type Step, stopsOf } from './stops.ts';

const step = (stage: Step['stage'], date: string | null, meeting: string | null, more: Partial<Step> = {}, start = 0): Step => ({
  stage,
  date,
  meeting: meeting ? { key: meeting, kind: 'Meeting', title: meeting, labels: [], date } : null,
  item: null,
  kind: null,
  by: null,
  evidence: { edge: `${stage}${start}`, record: `record:${meeting ?? 'alone'}`, start, date } as Step['evidence'],
  ...more,
});
const by = { key: 'organization:x|局', kind: 'Organization' as const, title: '局', labels: [], date: null };

test('one stop a meeting, however many records tell it; steps without one by record; the undated last', () => {
  const stops = stopsOf([
    step('cited', '2023-01-01', null),
    step('decided', '2022-05-01', 'm2', { kind: 'approved' }, 9),
    step('proposed', '2022-05-01', 'm2', { by }, 3),
    step('concerns', null, 'm9'),
    step('concerns', '2021-05-01', 'm1'),
  ]);
  expect(stops.map(({ key, date, steps }) => [key, date, steps.map(({ stage }) => stage).join(' ')])).toEqual([
    ['m1', '2021-05-01', 'concerns'],
    ['m2', '2022-05-01', 'proposed decided'],
    ['record:alone', '2023-01-01', 'cited'],
    ['m9', null, 'concerns'],
  ]);
  expect(proposers(stops).map(({ title }) => title)).toEqual(['局']);
});

test('the latest decision is that of the latest day, each kind once', () => {
  const stops = stopsOf([
    step('decided', '2021-01-01', 'm1', { kind: 'deferred' }),
    step('decided', '2022-01-01', 'm2', { kind: 'approved' }, 1),
    step('decided', '2022-01-01', 'm2', { kind: 'approved' }, 5),
    step('decided', '2022-01-01', 'm2', { kind: 'issue' }, 7),
    step('concerns', '2023-01-01', 'm3'),
  ]);
  const latest = latestDecision(stops);
  expect([latest?.stop.key, latest?.decisions.map(({ kind }) => kind)]).toEqual(['m2', ['approved', 'issue']]);
  expect(latestDecision(stopsOf([step('concerns', '2023-01-01', 'm3')]))).toBeNull();
});
