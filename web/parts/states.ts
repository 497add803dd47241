/** The three faces of a place that is not (yet) full: waiting, failed, empty. */
import type { Ctx } from '../context.ts';
import { ApiProblem, setToken } from '../data.ts';
import { type Child, h, put } from '../dom.ts';
import { OldPage } from '../lazy.ts';
import type { Word, Words } from '../text.ts';
import { problemDetails, problemText } from './problem.ts';

const patience = 300;

/** Loads and draws, showing after 300 ms what is being done with a way to stop it. Returns the way to end it. */
export function load<T>(
  root: Element,
  t: Words,
  what: Word,
  ask: (signal: AbortSignal) => Promise<T>,
  draw: (data: T) => void,
  home: string,
): () => void {
  let ended = false;
  let control = new AbortController();
  const begin = (): void => {
    control = new AbortController();
    const { signal } = control;
    const timer = setTimeout(
      () =>
        put(
          root,
          waiting(t, what, () => control.abort()),
        ),
      patience,
    );
    root.setAttribute('aria-busy', 'true');
    ask(signal).then(
      (data) => settle(() => draw(data)),
      (error: unknown) => settle(() => put(root, signal.aborted ? stopped(t, begin) : failed(t, what, error, begin, home))),
    );
    function settle(then: () => void): void {
      clearTimeout(timer);
      if (ended) return;
      root.removeAttribute('aria-busy');
      root.replaceChildren();
      then();
    }
  };
  begin();
  return () => {
    ended = true;
    control.abort();
  };
}

function waiting(t: Words, what: Word, stop: () => void): HTMLElement {
  return h(
    'div',
    { class: 'state waiting', role: 'status' },
    h('p', {}, t('waiting', { what: t(what) })),
    h('button', { type: 'button', onclick: stop }, t('stop')),
  );
}

function stopped(t: Words, again: () => void): HTMLElement {
  return h('div', { class: 'state' }, h('p', {}, t('stopped')), h('button', { type: 'button', onclick: again }, t('retry')));
}

function askToken(t: Words, again: () => void): HTMLElement {
  const input = h('input', { type: 'password', id: 'token', autocomplete: 'current-password', 'aria-label': t('token') });
  const enter = (event: Event): void => {
    event.preventDefault();
    setToken(input.value);
    again();
  };
  return h(
    'form',
    { class: 'state failed', onsubmit: enter },
    h('h2', {}, t('needToken')),
    h('p', { class: 'row' }, input, h('button', {}, t('enter'))),
  );
}

/** The page is older than the server's code: nothing is lost, and loading it anew leads back here. */
function reload(t: Words): HTMLElement {
  return h(
    'div',
    { class: 'state failed', role: 'alert' },
    h('h2', {}, t('oldPage')),
    h('p', {}, t('oldPageHint')),
    h('p', { class: 'quiet' }, t('safe')),
    h('p', {}, h('button', { type: 'button', onclick: () => location.reload() }, t('reload'))),
  );
}

function failed(t: Words, what: Word, error: unknown, again: () => void, home: string): HTMLElement {
  if (error instanceof ApiProblem && error.code === 'wrong-token') return askToken(t, again);
  if (error instanceof OldPage) return reload(t);
  const gone = error instanceof ApiProblem && error.code === 'not-found';
  // Where it stands for the whole page it is the page's heading.
  const level = document.querySelector('main h1') ? 'h2' : 'h1';
  return h(
    'div',
    { class: 'state failed', role: 'alert' },
    h(level, {}, gone ? t('notFound') : t('failed', { what: t(what) })),
    h('p', {}, problemText(t, error)),
    h('p', { class: 'quiet' }, t('safe')),
    h('p', { class: 'row' }, h('button', { type: 'button', onclick: again }, t('retry')), h('a', { href: home }, t('backToOverview'))),
    problemDetails(t, error),
  );
}

/** An empty place: what is missing, what would fill it, and the way there. */
export function empty(text: string, ...more: Child[]): HTMLElement {
  return h('div', { class: 'state empty' }, h('p', {}, text), ...more);
}

/** In place of any view, where the first day of the range is after its last: what is wrong, and the ways out. */
export function reversedRange(ctx: Ctx): HTMLElement {
  const { from, to } = ctx.state;
  return h(
    'div',
    { class: 'state reversed', role: 'alert' },
    h('p', {}, ctx.t('reversedRange', { from, to })),
    h(
      'p',
      { class: 'row' },
      h('button', { type: 'button', onclick: () => ctx.go({ from: to, to: from }) }, ctx.t('swapDays')),
      h('a', { href: ctx.href({ from: '', to: '' }) }, ctx.t('widen')),
    ),
  );
}

/** The empty place of a part of the records: of the period, of the place that is chosen, or of a graph that is empty; each way out. */
export function emptyHere(ctx: Ctx): HTMLElement {
  const { t, state } = ctx;
  const ranged = state.from !== '' || state.to !== '';
  const placed = state.scope !== '' || state.body !== '' || state.series !== '';
  const widen = h('a', { href: ctx.href({ from: '', to: '' }) }, t('widen'));
  const everywhere = h('a', { href: ctx.href({ scope: '', body: '', series: '' }) }, t('wholePart'));
  if (ranged && placed) return empty(t('emptyBoth'), h('p', { class: 'row' }, widen, everywhere));
  if (ranged) return empty(t('emptyRange'), widen);
  if (placed) return empty(t('emptyPart'), everywhere);
  return empty(t('emptyGraphHint'), h('a', { class: 'button', href: ctx.href({ view: 'import', filter: {} }) }, t('import')));
}
