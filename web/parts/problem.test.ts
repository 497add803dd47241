/** Every problem has a sentence in both languages, with what the problem names and without the server's own words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ApiProblem } from '../data.ts';
import { words } from '../text.ts';
import { problemText, ShownError } from './problem.ts';

const [zh, en] = [words('zh'), words('en')];
const openapi = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  components: {
    schemas: { Problem: { properties: { code: { enum: string[] }; errors: { items: { properties: { rule: { enum: string[] } } } } } } };
  };
};
const { code: codes, errors: issues } = openapi.components.schemas.Problem.properties;
const detail = 'the words of the server';

test.each(codes.enum)('%s is told in Chinese and in English', (code) => {
  const problem = new ApiProblem(400, {
    code,
    detail,
    value: 'VALUE',
    errors: [{ path: 'querystring/limit', message: 'm', rule: 'type' }],
  });
  expect(problemText(zh, problem)).toMatch(/\p{Script=Han}.*。$/u);
  expect(problemText(en, problem)).toMatch(/^[^\p{Script=Han}]+\.$/u);
  for (const text of [problemText(zh, problem), problemText(en, problem)]) expect(text).not.toMatch(/\{|the words of the server/u);
});

test.each(issues.items.properties.rule.enum)('a value that breaks the rule %s is named', (rule) => {
  const problem = new ApiProblem(400, {
    code: 'bad-parameters',
    detail,
    errors: [{ path: 'body/open/0/most', message: 'm', rule, bound: 7 }],
  });
  expect(problemText(zh, problem)).toMatch(/most.*。$/u);
  expect(problemText(en, problem)).toMatch(/most/u);
  if (rule === 'least' || rule === 'most') expect(problemText(zh, problem)).toContain('7');
});

test('several broken values are all told', () => {
  const errors = [
    { path: 'querystring/limit', message: 'm', rule: 'most', bound: 1000 },
    { path: 'querystring/from', message: 'm', rule: 'calendar' },
  ];
  const text = problemText(zh, new ApiProblem(400, { code: 'bad-parameters', detail, errors }));
  expect(text).toBe('请求里的值不合要求：limit 太大或太长，至多 1000；from 在日历上没有这一天。');
});

test('what is no problem of ours: a code of another version, another body, no answer, words already told', () => {
  expect(problemText(zh, new ApiProblem(418, { code: 'teapot', detail }))).toBe('服务的答复读不懂（HTTP 418）。');
  expect(problemText(zh, new ApiProblem(502, '<html>'))).toBe('服务的答复读不懂（HTTP 502）。');
  expect(problemText(zh, new TypeError('fetch failed'))).toMatch(/^连不上服务/u);
  expect(problemText(zh, new ShownError('这一页画不出来'))).toBe('这一页画不出来');
});
