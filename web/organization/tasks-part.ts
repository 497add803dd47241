/** The part of a body's page that answers: what was it told to do, by when? Nothing here says that anything is done or late. */
import { type Ctx, rangeOf } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { dateText, decisionButton, factButton, itemTitle, plainLink } from '../parts/links.ts';
import { taskMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { markedQuote } from '../parts/quote.ts';
import { emptyHere } from '../parts/states.ts';
import { type Column, section, table } from '../parts/table.ts';
import { timeline } from '../parts/timeline.ts';
import type { DutyPart, Task, TaskList } from '../shapes.ts';
import type { State } from '../state.ts';
import { filterOptions, type Part, type PartOf, part } from './part.ts';
import { dayOf, parts, states } from './tasks.ts';
import { yearsTable } from './years.ts';

type Paging = { limit?: number; offset?: number };

/** Asks for a page of the orders, as the state chooses. */
export function askTasks(state: State, ctx: Ctx, signal: AbortSignal, paging: Paging = {}): Promise<TaskList> {
  const due = states.find((one) => one === state.filter.due);
  const duty = parts.find((one) => one === state.filter.part);
  const chosen = { ...(due ? { state: due } : {}), ...(duty ? { part: duty } : {}) };
  return ctx.api.tasks(state.key, { ...rangeOf(state), day: dayOf(state.to, new Date()), ...chosen, ...paging }, signal);
}

/** The part, with the first page that came with the view. */
export function tasksPart(first: TaskList, ctx: Ctx): Part {
  const of: PartOf<TaskList> = {
    chosen: ({ filter }) => `${filter.due ?? ''} ${filter.part ?? ''}`,
    ask: (state, signal) => askTasks(state, ctx, signal),
    draw: (root, data) => draw(root, data, ctx),
  };
  return part(first, of, ctx);
}

function draw(root: HTMLElement, data: TaskList, ctx: Ctx): () => void {
  const { t, state } = ctx;
  const { tasks, page, day } = data;
  const title = t('taskedBase', { n: data.all });
  if (!data.all) {
    append(root, [section(title, null, outsideNote(data, ctx), data.outside ? emptyHere(ctx) : h('p', { class: 'quiet' }, t('noOrders')))]);
    return () => {};
  }
  const whole = page.total <= tasks.length;
  const figure = h('figure');
  const due = states.map((value) => ({ value, mark: taskMark(value), word: t(`due.${value}`), count: data.states[value] }));
  const duty = parts.map((value) => ({ value, mark: null, word: t(`part.${value}`), count: data.parts[value] }));
  const parted = state.filter.part || duty.filter(({ count }) => count > 0).length > 1;
  const rows = states.map((name) => ({ name, word: t(`due.${name}`), mark: taskMark(name) }));
  append(root, [
    section(
      title,
      null,
      h(
        'p',
        { class: 'counts', role: 'group', 'aria-label': t('filterBy') },
        h('span', { class: 'seen-from' }, t(state.to ? 'taskedPeriod' : 'taskedToday', { day })),
        ...filterOptions('due', due, ctx),
        outsideNote(data, ctx),
      ),
      // One part is no choice.
      parted
        ? h(
            'p',
            { class: 'counts', role: 'group', 'aria-label': t('part') },
            h('span', { class: 'quiet' }, t('part')),
            ...filterOptions('part', duty, ctx),
          )
        : null,
      whole ? figure : yearsTable(t('taskedPicture'), rows, data.years, (value) => ({ due: value }), ctx),
      whole || data.years.length > 1 ? h('p', { class: 'quiet' }, t(whole ? 'taskedNote' : 'byYearNote')) : null,
      page.total
        ? table(t('taskedPicture'), columns(tasks, whole, ctx), tasks, ctx, {
            total: page.total,
            what: 'organization',
            ask: async (offset, limit, signal) => (await askTasks(ctx.state, ctx, signal, { offset, limit })).tasks,
          })
        : h('p', { class: 'quiet' }, t('noneLeft')),
    ),
  ]);
  return whole && page.total ? timeline(figure, bands(tasks, ctx), t('taskedPicture'), ctx, { date: day, label: day }) : () => {};
}

const partOf = ({ part: own }: Task): DutyPart => own ?? 'none';

function bands(tasks: readonly Task[], ctx: Ctx): Parameters<typeof timeline>[1] {
  const { t } = ctx;
  return parts
    .map((name) => ({
      name: t(`part.${name}`),
      marks: tasks
        .filter((task) => partOf(task) === name)
        .flatMap(({ due, deadline, state, evidence, item }) => {
          const date = due ?? evidence.date;
          if (!date) return [];
          const label = `${itemTitle(item)}\n${t('order')} ${evidence.date ?? t('noDate')} · ${t(`due.${state}`)}${due ? ` ${due}` : ''}${deadline ? `（${deadline}）` : ''}`;
          return [{ date, edge: evidence.edge, label, mark: () => taskMark(state), since: due ? evidence.date : null }];
        }),
    }))
    .filter(({ marks }) => marks.length > 0);
}

/** Columns that hold something; of a list that goes on all, for what its next page holds is not known. */
function columns(tasks: readonly Task[], whole: boolean, ctx: Ctx): Column<Task>[] {
  const { t } = ctx;
  const some = (has: (task: Task) => unknown, column: Column<Task>): Column<Task>[] => (!whole || tasks.some(has) ? [column] : []);
  return [
    ...some(({ due }) => due, { head: t('dueDay'), kind: 'date', cell: ({ due, state }) => dueCell(due, state, ctx) }),
    ...some(({ deadline }) => deadline, {
      head: t('deadlineWritten'),
      cell: ({ deadline }) => h('span', { lang: 'zh' }, deadline ?? ''),
    }),
    ...some((task) => task.part, { head: t('part'), kind: 'date', cell: (task) => t(`part.${partOf(task)}`) }),
    { head: t('item'), kind: 'wide', cell: (task) => order(task, ctx) },
    {
      head: t('meeting'),
      kind: 'place',
      cell: ({ meeting, evidence }) => [meeting ? plainLink(meeting, ctx) : '', ' ', h('small', { class: 'date' }, evidence.date ?? '')],
    },
    ...some(({ state, laterCount }) => state === 'passed' || laterCount > 0, {
      head: t('after'),
      kind: 'wide',
      cell: (task) => after(task, ctx),
    }),
  ];
}

const dueCell = (due: string | null, state: Task['state'], ctx: Ctx): Child =>
  h(
    'span',
    { class: 'role-word', title: ctx.t(`due.${state}`) },
    taskMark(state),
    h('span', { class: 'unseen' }, ctx.t(`due.${state}`)),
    due ? dateText(due, ctx) : '',
  );

function order({ item, evidence, decisions }: Task, ctx: Ctx): HTMLElement {
  return h(
    'span',
    {},
    h('span', { lang: 'zh' }, itemTitle(item)),
    factButton(evidence.edge, `${ctx.t('order')} · ${ctx.t('evidenceOf')}`, '❞'),
    h('small', { class: 'snippet', lang: 'zh' }, ...markedQuote(evidence, 36)),
    decisions.length ? h('span', { class: 'decisions' }, ...decisions.map(({ kind, edge }) => decisionButton(kind, edge, ctx))) : null,
  );
}

/** What later records hold of the same document or project; where they hold nothing and the day has passed, that is said. */
function after({ later, laterCount, state }: Task, ctx: Ctx): Child {
  const { t } = ctx;
  if (!laterCount) return state === 'passed' ? h('span', { class: 'quiet' }, t('nothingAfter')) : '';
  const more = laterCount - later.length;
  return [
    ...later.map(({ through, item, meeting, evidence }) =>
      h(
        'span',
        { class: 'after' },
        h('small', { class: 'date' }, evidence.date ?? ''),
        ' ',
        meeting ? plainLink(meeting, ctx) : h('span', { lang: 'zh' }, evidence.source),
        factButton(evidence.edge, `${t('after')} · ${item ? itemTitle(item) : through.title}`, '❞'),
        h('small', { lang: 'zh' }, through.title),
      ),
    ),
    more > 0 ? h('small', {}, t('laterMore', { n: more })) : null,
  ];
}
