/** Who held office at a body, as records give it, over time: a lane for each person, and all of them in a table. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { life } from '../parts/life.ts';
import { factButton, plainLink } from '../parts/links.ts';
import { postMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { section, table } from '../parts/table.ts';
import { inPeriod } from '../period.ts';
import type { OrganizationDetail } from '../shapes.ts';

type Post = OrganizationDetail['people'][number];
interface Person {
  readonly official: Post['official'];
  readonly posts: readonly Post[];
}
/** Lanes of the picture: more cannot be told apart. */
const lanes = 12;

/** Draws the part, or nothing where no record gives anybody an office there; returns it, and how to end it. */
export function peoplePart(data: OrganizationDetail, ctx: Ctx): { element: HTMLElement | null; end: () => void } {
  const { t } = ctx;
  const { inside, ...rest } = inPeriod(data.people, ({ evidence }) => evidence.date, ctx.state);
  if (!data.people.length) return { element: null, end: () => {} };
  const people = personsOf(inside);
  // One day is no time line.
  const days = new Set(inside.map(({ evidence }) => evidence.date)).size;
  const drawn = days < 2 ? [] : people.filter(({ posts }) => posts.some(({ evidence }) => evidence.date !== null)).slice(0, lanes);
  const figure = h('figure');
  const element = section(
    t('peopleOf'),
    t('officesNote'),
    outsideNote(rest, ctx),
    drawn.length ? figure : null,
    drawn.length < people.length && drawn.length
      ? h('p', { class: 'quiet' }, t('peopleDrawn', { n: drawn.length, all: people.length }))
      : null,
    people.length ? list(people, ctx) : h('p', { class: 'quiet' }, t('none')),
  );
  return { element, end: drawn.length ? life(figure, bands(drawn), t('peoplePicture'), ctx) : () => {} };
}

/** One person with all posts; by the first date a record gives, as the posts come. */
function personsOf(posts: readonly Post[]): Person[] {
  const byKey = new Map<string, Post[]>();
  for (const post of posts) byKey.set(post.official.key, [...(byKey.get(post.official.key) ?? []), post]);
  return [...byKey.values()].map((own) => ({ official: own[0]!.official, posts: own }));
}

const bands = (people: readonly Person[]): Parameters<typeof life>[1] =>
  people.map(({ official, posts }) => ({
    name: official.title,
    marks: posts.flatMap(({ title, evidence: { date, edge } }) =>
      date ? [{ date, edge, label: `${official.title} · ${title}\n${date}`, mark: () => postMark('HELD') }] : [],
    ),
  }));

function list(people: readonly Person[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table<Person>(
    t('peoplePicture'),
    [
      { head: t('person'), cell: ({ official }) => plainLink(official, ctx) },
      {
        head: t('postsAs'),
        kind: 'wide',
        cell: ({ posts }) =>
          posts.map(({ title, evidence }) =>
            h(
              'span',
              { class: 'tie' },
              h('span', { lang: 'zh' }, title),
              h('small', { class: 'date' }, evidence.date ?? ''),
              factButton(evidence.edge, `${t('evidenceOf')}：${title}`, '❞'),
            ),
          ),
      },
    ],
    people,
    ctx,
  );
}
