/** The entry: reads the address, keeps one view mounted, and passes every change of state to the parts that show it. */
import './style.css';
import './styles/forced.css';
import { settleAddress } from './address.ts';
import { type Ctx, type Mount, placeOf } from './context.ts';
import { api } from './data.ts';
import { h, put, vars } from './dom.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type Holds, holdsAll, scopeOfKey } from './holds.ts';
import { bindKeys } from './keys.ts';
import { lazy } from './lazy.ts';
import { isMadeUp, loadNotice } from './notice.ts';
import { refreshWalk, showEvidence } from './parts/evidence.ts';
import { evidenceFocus } from './parts/evidence-focus.ts';
import { drawHistogram } from './parts/histogram.ts';
import { placeBeside } from './parts/place-tag.ts';
import { load, reversedRange } from './parts/states.ts';
import { hideTooltip } from './parts/tooltip.ts';
import type { Model, PlacesAnswer } from './shapes.ts';
import { changed, formatState, isReversed, parseState, type State, type ViewName } from './state.ts';
import { words } from './text.ts';

/** Every view, fetched when first opened. To add one: a file in views/ and a line here (and its name in state.ts). */
const views: Readonly<Record<ViewName, () => Promise<{ mount: Mount; holds: Holds }>>> = {
  overview: () => import('./views/overview.ts'),
  attendance: () => import('./views/attendance.ts'),
  compare: () => import('./views/compare.ts'),
  network: () => import('./views/network.ts'),
  list: () => import('./views/list.ts'),
  search: () => import('./views/search.ts'),
  official: () => import('./views/official.ts'),
  meeting: () => import('./views/meeting.ts'),
  document: () => import('./views/document.ts'),
  organization: () => import('./views/organization.ts'),
  node: () => import('./views/node.ts'),
  record: () => import('./views/record.ts'),
  questions: () => import('./views/questions.ts'),
  paths: () => import('./views/paths.ts'),
  review: () => import('./views/review.ts'),
  audit: () => import('./views/audit.ts'),
  import: () => import('./views/import.ts'),
  outcomes: () => import('./views/outcomes.ts'),
  map: () => import('./views/map.ts'),
  unknown: () => import('./views/unknown.ts'),
};

/** How the code of a view is fetched. */
const lazily = (name: ViewName) => () => lazy(views[name]);

type Part = Parameters<Ctx['watch']>[0];
const nothing = (): void => {};
const app = document.querySelector<HTMLElement>('#app')!;
settleAddress();
let state = parseState(location.hash);
let model: Model = { nodes: [], relationships: [], roles: [], presence: [] };
let frame: Frame | null = null;
let watchers: { part: Part; then: (state: State) => void }[] = [];
let holds: Holds = holdsAll;
let places = { known: 0, unknown: 0 };
let own = '';
let endView = nothing;
let endEvidence = nothing;
/** What the evidence panel shows, as an address. */
let evidence = '';
const focus = evidenceFocus(() => frame);
let endTime = nothing;

function context(): Ctx {
  const t = words(state.lang);
  return {
    get state() {
      return state;
    },
    t,
    get model() {
      return model;
    },
    api,
    go,
    href: (change) => formatState(changed(state, change)),
    get places() {
      return places;
    },
    get own() {
      return own;
    },
    belongs: (scope) => {
      own = scope;
      frame?.hold(holds, scope);
    },
    watch: (part, then) => void watchers.push({ part, then }),
    load: (root, what, ask, draw) => {
      const drawn: typeof draw = (data) => {
        draw(data);
        nameThePage();
        if (frame && state.selection) refreshWalk(frame.evidence, context());
      };
      return load(root, t, what, ask, drawn, formatState(changed(state, { view: 'overview' })));
    },
  };
}

/** The title of a page about one thing: its heading, with its place where there are several. */
function nameThePage(): void {
  const name = state.key === '' ? '' : (frame?.main.querySelector('h1')?.textContent?.trim() ?? '');
  if (name === '') return;
  const t = words(state.lang);
  const place = own === '' ? '' : placeBeside(own, { t, api, places, own: '', state: { scope: '' } });
  document.title = [name, place, t('brand'), isMadeUp() ? t('madeUp') : ''].filter(Boolean).join(' · ');
}

function go(change: Partial<State>, replace = false): void {
  const next = formatState(changed(state, change));
  if (next === location.hash) return;
  if (replace) {
    history.replaceState(null, '', next);
    follow();
  } else location.hash = next;
}

/** What a filter holds of the place in a source, and beside it; without a source all of it is the view's own. */
function filterOf({ filter }: State): { place: string; rest: string } {
  if (!watchers.some(({ part }) => part === 'place')) return { place: '', rest: JSON.stringify(filter) };
  const { page, at, unread, ...rest } = filter;
  return { place: JSON.stringify([page, at, unread]), rest: JSON.stringify(rest) };
}

/** Brings the page to the address: mounts a view anew only where it must be. */
function follow(): void {
  const before = state;
  state = parseState(location.hash);
  // Before the first answer there is nothing to bring along: what is built then reads the state.
  if (!frame) return;
  const [old, now] = [filterOf(before), filterOf(state)];
  const parts: [Part, boolean][] = [
    ['range', before.from !== state.from || before.to !== state.to],
    ['place', old.place !== now.place],
    ['filter', old.rest !== now.rest],
    ['scope', before.scope !== state.scope || before.body !== state.body || before.series !== state.series],
    ['selection', before.selection !== state.selection],
  ];
  if (before.lang !== state.lang) {
    build();
    return;
  }
  const moved = before.view !== state.view || before.key !== state.key;
  const reversed = isReversed(before) !== isReversed(state) || (isReversed(state) && parts[0]![1]);
  // What says nothing here changes nothing here.
  const idle = (part: Part): boolean => (part === 'scope' && holds.place === 'none') || (part === 'range' && !holds.period);
  const deaf = parts.some(
    ([part, differs]) => differs && part !== 'selection' && !idle(part) && !watchers.some((watcher) => watcher.part === part),
  );
  frame?.update(context());
  if (parts[0]![1] || parts.some(([part, differs]) => part === 'scope' && differs)) drawTime();
  if (moved || deaf || reversed) mountView(moved, moved);
  else for (const [part, differs] of parts) if (differs) for (const watcher of watchers) if (watcher.part === part) watcher.then(state);
  select();
  if (!moved && before.selection !== state.selection) focus.follow(before.selection, state.selection);
}

/** Mounts the view; `moved`: from another, so that it begins at its top. `focus`: the keyboard goes on within it. */
function mountView(moved: boolean, focused: boolean): void {
  endView();
  hideTooltip();
  watchers = [];
  const root = h('div', { class: `view view-${state.view}` });
  const scroll = moved ? 0 : frame!.main.scrollTop;
  put(frame!.main, root);
  const ctx = context();
  let ended = false;
  let endMounted = nothing;
  endView = () => {
    ended = true;
    endMounted();
  };
  document.body.dataset.view = state.view;
  document.title = `${ctx.t(state.view)} · ${ctx.t('brand')}${isMadeUp() ? ` · ${ctx.t('madeUp')}` : ''}`;
  own = '';
  if (moved) frame!.hold(holdsAll, '');
  if (isReversed(state)) {
    root.append(reversedRange(ctx));
    return;
  }
  const endLoad = ctx.load(root, state.view, lazily(state.view), (view) => {
    if (ended) return;
    holds = view.holds;
    own = scopeOfKey(state.key);
    frame!.hold(holds, own);
    endMounted = view.mount(root, ctx);
    frame!.main.scrollTop = scroll;
    if (focused) frame!.main.focus({ preventScroll: true });
  });
  const endBoth = endView;
  endView = () => {
    endLoad();
    endBoth();
  };
}

/** Marks the selected fact wherever the page shows it, and opens its sentence; what is open already stays, with the focus in it. */
function select(): void {
  for (const mark of document.querySelectorAll('#view [data-edge]'))
    mark.classList.toggle('selected', mark.getAttribute('data-edge') === state.selection);
  const wanted = formatState({ ...state, view: 'overview', key: '', filter: {} });
  if (wanted === evidence && frame!.evidence.childElementCount > 0) refreshWalk(frame!.evidence, context());
  else {
    endEvidence();
    focus.keep(frame!.evidence, () => {
      endEvidence = showEvidence(frame!.evidence, context());
    });
  }
  evidence = wanted;
  document.body.classList.toggle('with-evidence', state.selection !== '');
}

function drawTime(): void {
  endTime();
  const ctx = context();
  let endDraw = nothing;
  const endLoad = ctx.load(
    frame!.time,
    'time',
    (signal) => api.overview(placeOf(state), signal),
    (data) => {
      endDraw = drawHistogram(frame!.time, data, ctx);
    },
  );
  endTime = () => {
    endLoad();
    endDraw();
  };
}

/** How many places there are: what names need beside them hangs on it. */
function notePlaces({ places: known, unknown }: PlacesAnswer): void {
  places = { known: known.length, unknown: unknown.records };
}

function build(): void {
  const first = !frame;
  document.documentElement.lang = state.lang;
  frame = buildFrame(app, context());
  drawTime();
  // A page that was just opened is read from its beginning: the way past the menu is its first stop.
  mountView(true, !first);
  select();
}

document.addEventListener('click', (event) => {
  const mark = event.target instanceof Element ? event.target.closest('#view [data-edge]') : null;
  const edge = mark?.getAttribute('data-edge');
  if (edge) go({ selection: edge });
});
new MutationObserver(() => {
  if (!state.selection) return;
  for (const mark of document.querySelectorAll(`#view [data-edge="${CSS.escape(state.selection)}"]:not(.selected)`))
    mark.classList.add('selected');
}).observe(app, { childList: true, subtree: true });
// A view that changed the graph says so; the histogram is outside it.
document.addEventListener('graphchange', () => {
  drawTime();
  // Should it fail, names are told apart as before the change.
  api.places(new AbortController().signal).then(notePlaces, nothing);
});
// Records came in while the page was open, at the first start of a demo.
document.addEventListener('storefilled', () => {
  drawTime();
  mountView(false, false);
});
window.addEventListener('hashchange', follow);
bindKeys(context, () => frame);

load(
  app,
  words(state.lang),
  'brand',
  (signal) => Promise.all([api.model(signal), api.places(signal), loadNotice(signal)]),
  ([answer, found]) => {
    model = answer;
    notePlaces(found);
    for (const node of model.nodes) vars(document.documentElement, { [`--kind-${node.kind}`]: node.color });
    for (const one of model.relationships) vars(document.documentElement, { [`--rel-${one.type}`]: one.color });
    build();
  },
  '#/overview',
);
