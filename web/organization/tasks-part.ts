/** The part of a body's page that answers: what was it told to do, by when? Nothing here says that anything is done or late. */
import type { Ctx } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { life } from '../parts/life.ts';
import { dateText, decisionButton, factButton, itemTitle, plainLink } from '../parts/links.ts';
import { taskMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { markedQuote } from '../parts/quote.ts';
import { emptyRange } from '../parts/states.ts';
import { type Column, section, table } from '../parts/table.ts';
import { inPeriod } from '../period.ts';
import type { OrganizationDetail } from '../shapes.ts';
import { dayOf, type Group, grouped, groupOf, groups, type Task } from './tasks.ts';

const parts = ['lead', 'support', 'none'] as const;

/** Draws the part; returns it, and how to end it. */
export function tasksPart(data: OrganizationDetail, ctx: Ctx): { element: HTMLElement; end: () => void } {
  const { t, state } = ctx;
  const { inside: tasks, ...rest } = inPeriod(data.tasked, ({ evidence }) => evidence.date, state);
  const title = t('taskedBase', { n: tasks.length });
  if (!tasks.length) {
    const why = data.tasked.length ? emptyRange(ctx) : h('p', { class: 'quiet' }, t('noOrders'));
    return { element: section(title, null, outsideNote(rest, ctx), why), end: () => {} };
  }
  const day = dayOf(state.to, new Date());
  const by = grouped(tasks, day);
  const figure = h('figure');
  const element = section(
    title,
    null,
    h(
      'p',
      { class: 'counts' },
      h('span', { class: 'seen-from' }, t(state.to ? 'taskedPeriod' : 'taskedToday', { day })),
      ...groups.map((group) => h('span', { class: 'role-word' }, taskMark(group), t(`due.${group}`), h('b', {}, by[group].length))),
      outsideNote(rest, ctx),
    ),
    figure,
    h('p', { class: 'quiet' }, t('taskedNote')),
  );
  for (const group of groups) {
    const own = by[group];
    if (!own.length) continue;
    const name = t(`due.${group}`);
    append(element, [
      h('h3', {}, name, ' ', h('small', {}, `${own.length} / ${tasks.length}`)),
      table(`${t('taskedPicture')} · ${name}`, columns(own, group, ctx), own, ctx),
    ]);
  }
  return { element, end: life(figure, bands(tasks, day, ctx), t('taskedPicture'), ctx, { date: day, label: day }) };
}

const partOf = ({ part }: Task): (typeof parts)[number] => part ?? 'none';

function bands(tasks: readonly Task[], day: string, ctx: Ctx): Parameters<typeof life>[1] {
  const { t } = ctx;
  return parts
    .map((part) => ({
      name: t(`part.${part}`),
      marks: tasks
        .filter((task) => partOf(task) === part)
        .flatMap((task) => {
          const { due, deadline, evidence, item } = task;
          const date = due ?? evidence.date;
          if (!date) return [];
          const group = groupOf(task, day);
          const label = `${itemTitle(item)}\n${t('order')} ${evidence.date ?? t('noDate')} · ${t(`due.${group}`)}${due ? ` ${due}` : ''}${deadline ? `（${deadline}）` : ''}`;
          return [{ date, edge: evidence.edge, label, mark: () => taskMark(group), since: due ? evidence.date : null }];
        }),
    }))
    .filter(({ marks }) => marks.length > 0);
}

function columns(tasks: readonly Task[], group: Group, ctx: Ctx): Column<Task>[] {
  const { t } = ctx;
  const some = (has: (task: Task) => unknown, column: Column<Task>): Column<Task>[] => (tasks.some(has) ? [column] : []);
  return [
    ...some(({ due }) => due, { head: t('dueDay'), kind: 'date', cell: ({ due }) => dateText(due, ctx) }),
    ...some(({ deadline }) => deadline, {
      head: t('deadlineWritten'),
      cell: ({ deadline }) => h('span', { lang: 'zh' }, deadline ?? ''),
    }),
    ...some(({ part }) => part, { head: t('part'), kind: 'date', cell: (task) => t(`part.${partOf(task)}`) }),
    { head: t('item'), kind: 'wide', cell: (task) => order(task, ctx) },
    {
      head: t('meeting'),
      kind: 'place',
      cell: ({ meeting, evidence }) => [meeting ? plainLink(meeting, ctx) : '', ' ', h('small', { class: 'date' }, evidence.date ?? '')],
    },
    ...some(({ laterCount }) => group === 'passed' || laterCount > 0, {
      head: t('after'),
      kind: 'wide',
      cell: (task) => after(task, group, ctx),
    }),
  ];
}

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
function after({ later, laterCount }: Task, group: Group, ctx: Ctx): Child {
  const { t } = ctx;
  if (!laterCount) return group === 'passed' ? h('span', { class: 'quiet' }, t('nothingAfter')) : '';
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
