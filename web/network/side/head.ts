/** The head of a network: the question it answers, what the picture holds and hides, and the tools for all of it. */
import type { Ctx } from '../../context.ts';
import { type Child, h } from '../../dom.ts';
import { type Choices, isPerson, sizes } from '../choices.ts';
import type { Doings } from '../doings.ts';
import type { Gathered } from '../gather.ts';
import type { Seen } from '../seen.ts';
import type { Steps } from '../steps.ts';

/** The question, with the name of what was asked about. */
export function questionOf(all: Gathered, choices: Choices, ctx: Ctx): string {
  const { t } = ctx;
  const title = (key: string): string => all.nodes.find((node) => node.key === key)?.title ?? key;
  if (choices.path.length === 2) return t('askPath', { one: title(choices.path[0]!), other: title(choices.path[1]!) });
  if (all.people) return t('askPeople', { what: title(choices.seed) });
  return choices.seed ? t('askNetwork', { what: title(choices.seed) }) : t('askNetworkAll');
}

/** What the picture rests on, and the ways to show more of it. */
export function baseOf(all: Gathered, seen: Seen, choices: Choices, doings: Doings, ctx: Ctx): Child[] {
  const { t } = ctx;
  const bigger = sizes.find((size) => size > choices.size);
  const gone = new Set(choices.hide);
  const hidden = all.nodes.filter((node) => gone.has(node.key)).length;
  return [
    all.groups
      ? h(
          'span',
          {},
          t('groupsBase', {
            nodes: all.groups.nodes.toLocaleString(),
            edges: all.groups.edges.toLocaleString(),
            n: all.nodes.length - all.groups.of.size,
          }),
        )
      : all.people
        ? h('span', {}, t('peopleBase', { n: seen.nodes.length, meetings: all.people.meetings, ties: seen.edges.length }))
        : h('span', {}, t('networkBase', { nodes: seen.nodes.length, edges: seen.edges.length })),
    all.groups?.of.size ? h('span', {}, t('groupsOpened', { n: all.groups.of.size })) : null,
    ...comparison(seen, choices, doings, ctx),
    all.hidden ? h('span', {}, t(all.people ? 'peopleHidden' : 'hiddenNodes', { n: all.hidden })) : null,
    all.people?.weaker ? h('span', {}, t('tiesWeaker', { n: all.people.weaker })) : null,
    all.hidden && bigger ? h('button', { type: 'button', onclick: () => doings.set({ size: String(bigger) }) }, t('showMore')) : null,
    seen.filtered ? h('span', {}, t('hiddenKinds', { n: seen.filtered })) : null,
    hidden ? h('button', { type: 'button', onclick: () => doings.set({ hide: '' }) }, t('unhide', { n: hidden })) : null,
    choices.seed || choices.path.length ? h('a', { href: ctx.href({ filter: {} }) }, t('wholeGraph')) : null,
    choices.path.length === 2
      ? h('a', { href: ctx.href({ view: 'paths', filter: { a: choices.path[0]!, b: choices.path[1]! } }) }, t('pathSteps'))
      : null,
    choices.path.length ? h('button', { type: 'button', onclick: () => doings.path('') }, t('pathEnd')) : null,
  ];
}

/** What has come since the day of the comparison, beside what was there. */
function comparison({ before, nodes, edges }: Seen, { since }: Choices, doings: Doings, { t }: Ctx): Child[] {
  if (!before) return [];
  const fresh = {
    nodes: nodes.filter(({ key }) => !before.nodes.has(key)).length,
    edges: edges.filter(({ id }) => !before.edges.has(id)).length,
  };
  return [
    h('strong', { class: 'since' }, t('sinceBase', { day: since, nodes: before.nodes.size, edges: before.edges.size })),
    h('strong', { class: 'since' }, t('sinceNew', fresh)),
    h('button', { type: 'button', onclick: () => doings.set({ since: '' }) }, t('sinceEnd')),
  ];
}

/** The two forms of a person's network. */
function formChoice(choices: Choices, doings: Doings, { t }: Ctx): Child {
  if (!isPerson(choices.seed) || choices.path.length === 2) return null;
  const form = (people: boolean): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        'data-form': people ? 'people' : 'meetings',
        'aria-pressed': String(choices.people === people),
        onclick: () => doings.form(people),
      },
      t(people ? 'byPeople' : 'byMeetings'),
    );
  return h('span', { class: 'joined', role: 'group', 'aria-label': t('networkForm') }, form(true), form(false));
}

/** Undo, redo and the switches. */
export function toolsOf(
  steps: Steps,
  grouped: boolean,
  choices: Choices,
  doings: Doings,
  walk: (back: boolean) => void,
  lasso: HTMLElement,
  ctx: Ctx,
): Child[] {
  const { t } = ctx;
  return [
    formChoice(choices, doings, ctx),
    h(
      'button',
      { type: 'button', class: 'undo', disabled: !steps.canUndo, title: `${t('undo')} (z)`, onclick: () => walk(true) },
      '↶ ',
      t('undo'),
    ),
    h(
      'button',
      { type: 'button', class: 'redo', disabled: !steps.canRedo, title: `${t('redo')} (Z)`, onclick: () => walk(false) },
      '↷ ',
      t('redo'),
    ),
    choices.people
      ? null
      : h(
          'button',
          { type: 'button', 'aria-pressed': String(choices.hulls), onclick: () => doings.set({ hulls: choices.hulls ? '' : '1' }) },
          t('hulls'),
        ),
    choices.seed || choices.path.length
      ? null
      : h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(grouped),
            title: t('groupsNote'),
            onclick: () => doings.set({ groups: grouped ? '0' : '1', apart: '', node: '' }),
          },
          t('groups'),
        ),
    lasso,
    h(
      'a',
      { class: 'button', href: ctx.href({ filter: { ...ctx.state.filter, as: choices.table ? '' : 'table' } }) },
      t(choices.table ? 'asPicture' : 'asTable'),
    ),
  ];
}
