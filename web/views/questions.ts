/** Questions: saved ones with their parameters, and one's own read-only Cypher, each answered by a table. */
import type { Ctx, Mount } from '../context.ts';
import { ApiProblem } from '../data.ts';
import { append, h, put } from '../dom.ts';
import { holdsAll } from '../holds.ts';
import { frameWords } from '../parts/frame-words.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import { rowsTable } from '../parts/rows-table.ts';
import { heading, section } from '../parts/table.ts';
import type { Question, Rows } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const example = 'MATCH (p:Official)-[:CHAIRED]->(m:Meeting)\nRETURN p.name AS person, m.name AS meeting, m.date AS date\nORDER BY date';

/** Mounts the list of questions; `filter.q` is the chosen one, `filter.cypher` one's own. */
export const mount: Mount = (root, ctx) => {
  let end = (): void => {};
  let drawn = '';
  const sign = (state: State): string =>
    JSON.stringify(Object.entries(state.filter).filter(([name]) => name !== 'cypher' || state.filter.q === undefined));
  const start = (typed?: string): void => {
    end();
    drawn = sign(ctx.state);
    const control = new AbortController();
    root.replaceChildren();
    const endLoad = ctx.load(
      root,
      'questions',
      (signal) => ctx.api.questions(signal),
      (questions) => {
        append(root, draw(questions, ctx, control.signal));
        const area = root.querySelector('textarea');
        if (area && typed !== undefined) area.value = typed;
      },
    );
    end = () => {
      endLoad();
      control.abort();
    };
  };
  ctx.watch('filter', (state) => {
    const typed = root.querySelector('textarea')?.value;
    if (sign(state) !== drawn && (state.filter.cypher === undefined || state.filter.cypher !== typed)) start();
  });
  // Another period or place is another answer; what is being typed stays.
  const anew = (): void => start(root.querySelector('textarea')?.value);
  ctx.watch('range', anew);
  ctx.watch('scope', anew);
  start();
  return () => end();
};

function draw(questions: Question[], ctx: Ctx, signal: AbortSignal): HTMLElement[] {
  const { t, state } = ctx;
  const chosen = questions.find((question) => question.id === state.filter.q) ?? (state.filter.cypher ? undefined : questions[0]);
  const link = (question: Question): HTMLElement =>
    h(
      'li',
      {},
      h(
        'a',
        { href: ctx.href({ filter: { q: question.id } }), 'aria-current': question === chosen ? 'true' : false },
        question.title[state.lang],
      ),
    );
  return [
    heading(t('askQuestions')),
    h(
      'div',
      { class: 'questions' },
      h(
        'nav',
        { 'aria-label': t('savedQuestions') },
        h('h2', {}, t('savedQuestions')),
        h('ul', { class: 'starts' }, ...questions.map(link)),
      ),
      h('div', {}, chosen ? saved(chosen, ctx, signal) : null, own(ctx, signal)),
    ),
  ];
}

function saved(question: Question, ctx: Ctx, signal: AbortSignal): HTMLElement {
  const { t, state } = ctx;
  const answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  const own = question.params.filter(({ frame }) => !frame);
  const framed = new Set(question.params.filter(({ frame }) => frame).map(({ name }) => name));
  const inputs = own.map((param) => ({
    param,
    input: h('input', {
      id: `param-${param.name}`,
      value: state.filter[`p-${param.name}`] ?? param.default,
      inputmode: param.type === 'integer' ? 'numeric' : 'text',
    }),
  }));
  const run = (): void => {
    const params = {
      ...Object.fromEntries(frameParams(state).filter(([name]) => framed.has(name))),
      ...Object.fromEntries(inputs.map(({ param, input }) => [param.name, param.type === 'integer' ? Number(input.value) : input.value])),
    };
    void show(answer, (stop) => ctx.api.answer(question.id, params, stop), ctx, signal);
  };
  const form = h(
    'form',
    {
      class: 'row',
      onsubmit: (event) => {
        event.preventDefault();
        const filter = { q: question.id, ...Object.fromEntries(inputs.map(({ param, input }) => [`p-${param.name}`, input.value])) };
        if (ctx.href({ filter }) === location.hash) run();
        else ctx.go({ filter });
      },
    },
    ...inputs.map(({ param, input }) => h('label', { class: 'row' }, param.caption[state.lang], input)),
    h('button', { class: 'primary' }, t('run')),
  );
  run();
  const edit = h('a', { href: ctx.href({ filter: { cypher: question.cypher } }) }, t('editCypher'));
  return section(
    question.title[state.lang],
    within(framed, ctx),
    form,
    answer,
    h('details', {}, h('summary', {}, t('showCypher')), h('pre', { tabindex: 0 }, question.cypher), edit),
  );
}

/** The place and the period as parameters: empty for all. */
const frameParams = (state: State): [string, string][] =>
  (['scope', 'body', 'series', 'from', 'to'] as const).map((name) => [name, state[name]]);

/** What of the frame narrows the question, and what of it says nothing there. */
function within(framed: ReadonlySet<string>, ctx: Ctx): string | null {
  const { state, t } = ctx;
  if (frameParams(state).every(([, value]) => value === '')) return null;
  const met = framed.has('body');
  const words = frameWords(ctx, { ...holds, series: met }, '').join(' · ');
  const idle = !met && (state.body || state.series) ? `；${t('seriesIdle')}` : '';
  return `${t('questionFrame', { frame: words })}${idle}`;
}

function own(ctx: Ctx, signal: AbortSignal): HTMLElement {
  const { t } = ctx;
  const answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  const area = h('textarea', { id: 'cypher', rows: 6, spellcheck: 'false', 'aria-label': t('ownQuery') });
  area.value = ctx.state.filter.cypher ?? example;
  const run = (): void => {
    if (!area.value.trim()) return;
    ctx.go({ filter: { cypher: area.value } }, true);
    const given = Object.fromEntries(frameParams(ctx.state).filter(([name]) => new RegExp(`\\$${name}\\b`, 'u').test(area.value)));
    void show(answer, (stop) => ctx.api.query(area.value, given, stop), ctx, signal, area);
  };
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
  });
  return section(
    t('ownQuery'),
    `${t('ownQueryNote')} ${t('ownQueryFrame')}`,
    area,
    h('p', {}, h('button', { type: 'button', title: 'Ctrl+Enter', onclick: run }, t('run'))),
    answer,
  );
}

async function show(
  root: HTMLElement,
  ask: (signal: AbortSignal) => Promise<Rows>,
  ctx: Ctx,
  signal: AbortSignal,
  area?: HTMLTextAreaElement,
): Promise<void> {
  const { t } = ctx;
  const control = new AbortController();
  signal.addEventListener('abort', () => control.abort());
  const stop = h('button', { type: 'button', onclick: () => control.abort() }, t('stop'));
  const timer = setTimeout(() => put(root, h('p', { class: 'row', role: 'status' }, t('waiting', { what: t('answer') }), stop)), 300);
  try {
    const rows = await ask(control.signal);
    put(root, rowsTable(rows, ctx, !area));
  } catch (error) {
    if (signal.aborted) return;
    const reason = control.signal.aborted ? t('stopped') : problemText(t, error);
    put(
      root,
      h(
        'div',
        { class: 'refused', role: 'alert' },
        h('strong', {}, t('refused')),
        h('p', {}, reason),
        h('p', { class: 'quiet' }, t('safe')),
        control.signal.aborted ? null : problemDetails(t, error),
      ),
    );
    if (area && error instanceof ApiProblem && error.offset !== null) area.setSelectionRange(error.offset, area.value.length);
  } finally {
    clearTimeout(timer);
  }
}
