/** The table views of the map: every meeting, every chair, every topic, with what the pictures show of them. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { outcomes } from '../organization/proposals.ts';
import { outcomeName } from '../organization/proposals-part.ts';
import { labelBy, markBy } from '../parts/by-model.ts';
import { dateText, factButton, itemTitle, plainLink } from '../parts/links.ts';
import { type Column, table } from '../parts/table.ts';
import type { MapAnswer, TopicRow } from '../shapes.ts';
import type { ChairBand } from './chairs.ts';
import { monthsOf, topicId, topicName } from './topics-picture.ts';
import { stackOf, type Years } from './years.ts';
import { yearRange } from './years-picture.ts';

/** Years with their counts, then meeting by meeting. */
export function yearsTables({ years }: Years, { meetings, series }: MapAnswer, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  const counts: Column<MapAnswer['meetings'][number]>[] = outcomes.map((outcome) => ({
    head: outcomeName(outcome, ctx),
    kind: 'number',
    cell: (row) => stackOf([row])[outcome] || '',
  }));
  return [
    table(
      t('years'),
      [
        {
          head: t('year'),
          cell: (row) => h('a', { href: ctx.href(yearRange(row.year)), title: t('onlyYear', { year: row.year }) }, row.year),
        },
        { head: t('meetings'), kind: 'number', cell: (row) => row.meetings },
        { head: t('items'), kind: 'number', cell: (row) => row.items },
      ],
      years,
      ctx,
    ),
    table(
      t('allMeetings'),
      [
        { head: t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
        { head: t('meeting'), kind: 'wide', cell: (row) => plainLink(row, ctx) },
        {
          head: t('series'),
          kind: 'place',
          cell: (row) => h('span', { lang: 'zh' }, series[row.series] === '-' ? t('bodyUnknown') : series[row.series]),
        },
        { head: t('items'), kind: 'number', cell: (row) => row.items },
        ...counts,
      ],
      meetings,
      ctx,
    ),
  ];
}

/** Each person who chaired a series: first and last time, how often, and every meeting with its sentence. */
export function chairsTable(bands: readonly ChairBand[], { meetings }: MapAnswer, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table(
    t('chairs'),
    [
      { head: t('series'), kind: 'place', cell: (row) => h('span', { lang: 'zh' }, row.series === '-' ? t('bodyUnknown') : row.series) },
      { head: t('person'), cell: (row) => plainLink({ key: row.official.key, title: row.official.name }, ctx) },
      { head: t('firstChaired'), kind: 'date', cell: (row) => dateText(row.ticks[0]?.date, ctx) },
      { head: t('lastChaired'), kind: 'date', cell: (row) => dateText(row.ticks.at(-1)?.date, ctx) },
      { head: t('timesChaired'), kind: 'number', cell: (row) => row.ticks.length },
      {
        head: t('allMeetings'),
        kind: 'wide',
        cell: (row) =>
          row.ticks.map((tick) => {
            const label = labelBy(`${row.official.name} · ${meetings[tick.meeting]?.title ?? ''}`, tick.by, ctx);
            return markBy(factButton(tick.edge, `${label} ${tick.date}`, tick.date), tick.by);
          }),
      },
    ],
    bands,
    ctx,
  );
}

/** Topics in order of weight; pressing one lists its items. */
export function topicsTable(topics: readonly TopicRow[], chosen: string, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const name = (row: TopicRow): HTMLElement => {
    const here = topicId(row) === chosen;
    const href = ctx.href({ filter: { ...ctx.state.filter, topic: here ? '' : topicId(row) } });
    return h('a', { href, lang: 'zh', 'aria-current': here ? 'true' : false }, topicName(row));
  };
  return table(
    t('topics'),
    [
      { head: t('topic'), kind: 'place', cell: name },
      { head: t('time'), kind: 'date', cell: monthsOf },
      { head: t('weight'), kind: 'number', cell: (row) => row.weight.toFixed(1) },
      { head: t('items'), kind: 'number', cell: (row) => row.items.length },
      { head: t('itemsInAll'), kind: 'number', cell: (row) => row.all },
    ],
    topics,
    ctx,
  );
}

/** The items of one topic, each with its sentence. */
export function topicItems(topic: TopicRow, { meetings }: MapAnswer, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table(
    topicName(topic),
    [
      { head: t('date'), kind: 'date', cell: (row) => dateText(meetings[row.meeting]?.date, ctx) },
      { head: t('meeting'), kind: 'place', cell: (row) => plainLink(meetings[row.meeting] ?? { key: '', title: '' }, ctx) },
      {
        head: t('item'),
        kind: 'wide',
        cell: (row) => {
          const title = itemTitle(row.item);
          return h('span', { class: 'cited' }, h('span', { lang: 'zh' }, title), factButton(row.edge, `${t('evidenceOf')}：${title}`, '❞'));
        },
      },
    ],
    topic.items,
    ctx,
  );
}
