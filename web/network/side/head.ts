/** The head of a network: the question it answers, what the picture holds and hides, and the tools for all of it. */
import type { Ctx } from '../../context.ts';
import { type Child, h } from '../../dom.ts';
import type { Actions } from '../actions.ts';
import type { Fetched } from '../fetch.ts';
import type { UndoHistory } from '../history.ts';
import { isPerson, type Options, sizes } from '../options.ts';
import type { Visible } from '../visible.ts';

/** The question, with the name of what was asked about. */
export function questionOf(all: Fetched, options: Options, ctx: Ctx): string {
  const { t } = ctx;
  const title = (key: string): string => all.nodes.find((node) => node.key === key)?.title ?? key;
  if (options.path.length === 2) return t('askPath', { one: title(options.path[0]!), other: title(options.path[1]!) });
  if (all.people) return t('askPeople', { what: title(options.seed) });
  return options.seed ? t('askNetwork', { what: title(options.seed) }) : t('askNetworkAll');
}

/** What the picture rests on, and the ways to show more of it. */
export function baseOf(all: Fetched, visible: Visible, options: Options, actions: Actions, ctx: Ctx): Child[] {
  const { t } = ctx;
  const bigger = sizes.find((size) => size > options.size);
  const gone = new Set(options.hide);
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
        ? h('span', {}, t('peopleBase', { n: visible.nodes.length, meetings: all.people.meetings, ties: visible.edges.length }))
        : h('span', {}, t('networkBase', { nodes: visible.nodes.length, edges: visible.edges.length })),
    all.groups?.of.size ? h('span', {}, t('groupsOpened', { n: all.groups.of.size })) : null,
    ...comparison(visible, options, actions, ctx),
    all.hidden ? h('span', {}, t(all.people ? 'peopleHidden' : 'hiddenNodes', { n: all.hidden })) : null,
    all.people?.weaker ? h('span', {}, t('edgesWeaker', { n: all.people.weaker })) : null,
    all.hidden && bigger ? h('button', { type: 'button', onclick: () => actions.set({ size: String(bigger) }) }, t('showMore')) : null,
    visible.filtered ? h('span', {}, t('hiddenKinds', { n: visible.filtered })) : null,
    hidden ? h('button', { type: 'button', onclick: () => actions.set({ hide: '' }) }, t('unhide', { n: hidden })) : null,
    options.seed || options.path.length ? h('a', { href: ctx.href({ filter: {} }) }, t('wholeGraph')) : null,
    options.path.length === 2
      ? h('a', { href: ctx.href({ view: 'paths', filter: { a: options.path[0]!, b: options.path[1]! } }) }, t('pathSteps'))
      : null,
    options.path.length ? h('button', { type: 'button', onclick: () => actions.path('') }, t('pathEnd')) : null,
  ];
}

/** What has come since the day of the comparison, beside what was there. */
function comparison({ before, nodes, edges }: Visible, { since }: Options, actions: Actions, { t }: Ctx): Child[] {
  if (!before) return [];
  const fresh = {
    nodes: nodes.filter(({ key }) => !before.nodes.has(key)).length,
    edges: edges.filter(({ id }) => !before.edges.has(id)).length,
  };
  return [
    h('strong', { class: 'since' }, t('sinceBase', { day: since, nodes: before.nodes.size, edges: before.edges.size })),
    h('strong', { class: 'since' }, t('sinceNew', fresh)),
    h('button', { type: 'button', onclick: () => actions.set({ since: '' }) }, t('sinceEnd')),
  ];
}

/** The two forms of a person's network. */
function formOptions(options: Options, actions: Actions, { t }: Ctx): Child {
  if (!isPerson(options.seed) || options.path.length === 2) return null;
  const form = (people: boolean): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        'data-form': people ? 'people' : 'meetings',
        'aria-pressed': String(options.people === people),
        onclick: () => actions.form(people),
      },
      t(people ? 'byPeople' : 'byMeetings'),
    );
  return h('span', { class: 'joined', role: 'group', 'aria-label': t('networkForm') }, form(true), form(false));
}

/** Undo, redo and the switches. */
export function toolsOf(
  past: UndoHistory,
  grouped: boolean,
  options: Options,
  actions: Actions,
  walk: (back: boolean) => void,
  lasso: HTMLElement,
  ctx: Ctx,
): Child[] {
  const { t } = ctx;
  return [
    formOptions(options, actions, ctx),
    h(
      'button',
      { type: 'button', class: 'undo', disabled: !past.canUndo, title: `${t('undo')} (z)`, onclick: () => walk(true) },
      '↶ ',
      t('undo'),
    ),
    h(
      'button',
      { type: 'button', class: 'redo', disabled: !past.canRedo, title: `${t('redo')} (Z)`, onclick: () => walk(false) },
      '↷ ',
      t('redo'),
    ),
    options.people
      ? null
      : h(
          'button',
          { type: 'button', 'aria-pressed': String(options.hulls), onclick: () => actions.set({ hulls: options.hulls ? '' : '1' }) },
          t('hulls'),
        ),
    options.seed || options.path.length
      ? null
      : h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(grouped),
            title: t('groupsNote'),
            onclick: () => actions.set({ groups: grouped ? '0' : '1', apart: '', node: '' }),
          },
          t('groups'),
        ),
    lasso,
    h(
      'a',
      { class: 'button', href: ctx.href({ filter: { ...ctx.state.filter, as: options.table ? '' : 'table' } }) },
      t(options.table ? 'asPicture' : 'asTable'),
    ),
  ];
}
