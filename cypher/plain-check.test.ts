/** The plain check says of every object what the schema says of it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toRows } from '../ingest/6-rows.ts';
import { extract } from '../ingest/extract.ts';
import { nodes, provenance, relationships } from './model.ts';
import { plainCheck } from './plain-check.ts';

const forms = [
  ...Object.values(nodes).map(({ properties }) => properties.strict()),
  ...Object.values(relationships).map(({ properties }) => provenance.extend(properties.shape).strict()),
];
const text = `县政府第61次常务会议纪要

时间：2021年12月30日
主持：陶然
出席：方圆、沈清

一、会议听取了县财政局关于预算的汇报，原则同意《象山县2022年预算》，投资1.2亿元，由县财政局于7月15日前印发。
二、会议决定任命方圆为县水利局局长。`;
const { rows } = toRows(text, extract(text, 'a.txt'));
const real = [...rows.nodes, ...rows.edges].map(({ properties }) => properties as Record<string, unknown>);
/** What may go wrong with one property. */
const wrong = [
  '',
  'x',
  'x'.repeat(201),
  '2021-1-1',
  -1,
  0,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  null,
  undefined,
  [],
  [''],
  [1],
  {},
];

test('every form of the model is known', () => {
  for (const form of forms) expect(plainCheck(form)).not.toBeNull();
});
test('rows as they are, and with one property wrong, missing or too much', () => {
  let [yes, no] = [0, 0];
  for (const form of forms) {
    const fits = plainCheck(form);
    for (const one of real) expect(fits?.(one)).toBe(form.safeParse(one).success);
    const own = real.find((one) => form.safeParse(one).success);
    if (!own) continue;
    const names = Object.keys(own);
    const without = names.map((name) => Object.fromEntries(Object.entries(own).filter(([other]) => other !== name)));
    const changed = names.flatMap((name) => wrong.map((value) => ({ ...own, [name]: value })));
    for (const one of [{ ...own, unheard: 'of' }, ...without, ...changed]) {
      const said = form.safeParse(one).success;
      expect(fits?.(one), JSON.stringify(one)).toBe(said);
      if (said) yes += 1;
      else no += 1;
    }
  }
  expect(yes).toBeGreaterThan(500);
  expect(no).toBeGreaterThan(500);
});
test.each([
  ['a form', z.object({ at: z.date() })],
  ['a limit', z.object({ name: z.string().email() })],
  ['a limit within', z.object({ names: z.array(z.string().endsWith('县')) })],
  ['a condition on the whole', z.object({ name: z.string() }).refine(({ name }) => name !== 'x')],
])('%s that is not known is not guessed', (_, schema) => {
  expect(plainCheck(schema)).toBeNull();
});
