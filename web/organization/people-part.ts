/** Who held office at a body, as records give it, over time: a lane for each person, and all of them in a table. */
import { type Ctx, rangeOf } from '../context.ts';
import { h } from '../dom.ts';
import { factButton, plainLink } from '../parts/links.ts';
import { postMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { section, table } from '../parts/table.ts';
import { timeline } from '../parts/timeline.ts';
import type { OfficeHolder, PeopleList } from '../shapes.ts';

/** Lanes of the picture: more cannot be told apart. */
const lanes = 12;

/** Draws the part, or nothing where no record gives anybody an office there; returns it, and how to end it. */
export function peoplePart(data: PeopleList, ctx: Ctx): { element: HTMLElement | null; end: () => void } {
  const { t } = ctx;
  const { people, page } = data;
  if (!page.total && !data.outside) return { element: null, end: () => {} };
  // One day is no time line.
  const days = new Set(people.flatMap(({ posts }) => posts.map(({ evidence }) => evidence.date))).size;
  const drawn = days < 2 ? [] : people.filter(({ posts }) => posts.some(({ evidence }) => evidence.date !== null)).slice(0, lanes);
  const figure = h('figure');
  const element = section(
    t('peopleOf'),
    t('officesNote'),
    outsideNote(data, ctx),
    drawn.length ? figure : null,
    drawn.length < page.total && drawn.length ? h('p', { class: 'quiet' }, t('peopleDrawn', { n: drawn.length, all: page.total })) : null,
    page.total ? list(data, ctx) : h('p', { class: 'quiet' }, t('none')),
  );
  return { element, end: drawn.length ? timeline(figure, bands(drawn), t('peoplePicture'), ctx) : () => {} };
}

const bands = (people: readonly OfficeHolder[]): Parameters<typeof timeline>[1] =>
  people.map(({ official, posts }) => ({
    name: official.title,
    marks: posts.flatMap(({ title, evidence: { date, edge } }) =>
      date ? [{ date, edge, label: `${official.title} · ${title}\n${date}`, mark: () => postMark('HELD') }] : [],
    ),
  }));

function list({ people, page }: PeopleList, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table<OfficeHolder>(
    t('peoplePicture'),
    [
      { head: t('person'), cell: ({ official }) => plainLink(official, ctx) },
      {
        head: t('postsAs'),
        kind: 'wide',
        cell: ({ posts, postCount }) => [
          ...posts.map(({ title, evidence }) =>
            h(
              'span',
              { class: 'cited' },
              h('span', { lang: 'zh' }, title),
              h('small', { class: 'date' }, evidence.date ?? ''),
              factButton(evidence.edge, `${t('evidenceOf')}：${title}`, '❞'),
            ),
          ),
          postCount > posts.length ? h('small', {}, t('laterMore', { n: postCount - posts.length })) : null,
        ],
      },
    ],
    people,
    ctx,
    {
      total: page.total,
      what: 'organization',
      ask: async (offset, limit, signal) => (await ctx.api.people(ctx.state.key, { ...rangeOf(ctx.state), offset, limit }, signal)).people,
    },
  );
}
