/** The network: starts with what was asked about, grows by expansion, says what it hides. The table view holds the same edges. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { h, put } from '../dom.ts';
import { type Holds, scopeOfKey } from '../holds.ts';
import { actions } from '../network/actions.ts';
import { networkCanvas } from '../network/canvas/canvas.ts';
import { type Fetched, fetchNetwork } from '../network/fetch.ts';
import { fetchPeople } from '../network/fetch-people.ts';
import { fileMenu } from '../network/files/menu.ts';
import { onPaper } from '../network/files/on-paper.ts';
import { gestures } from '../network/gestures.ts';
import { undoHistory } from '../network/history.ts';
import { hullsOf } from '../network/hulls.ts';
import { historyEntry, type Options, optionsOf } from '../network/options.ts';
import type { Scene } from '../network/paint/scene.ts';
import { styleOf, watchTheme } from '../network/paint/style.ts';
import { placesOf } from '../network/saved/views.ts';
import { drawBar } from '../network/side/bar.ts';
import { edgePanel } from '../network/side/edge-panel.ts';
import { baseOf, questionOf, toolsOf } from '../network/side/head.ts';
import { kindFilter } from '../network/side/kinds.ts';
import { minimap } from '../network/side/minimap.ts';
import { pathEnd } from '../network/side/path-end.ts';
import { playback } from '../network/side/play.ts';
import { savedMenu } from '../network/side/saved-menu.ts';
import { storyBar } from '../network/side/story-bar.ts';
import { tableView } from '../network/side/table-view.ts';
import { emphasisOf, type Visible, visibleOf } from '../network/visible.ts';
import { frameWords } from '../parts/frame-words.ts';
import { pathList } from '../parts/path-list.ts';
import { putFocused } from '../parts/put-focused.ts';
import { parseState, type State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'filters', series: false, period: true };

/** Mounts the network. What the address may hold is told in network/options.ts. */
export const mount: Mount = (root, ctx) => {
  const { t } = ctx;
  let past = undoHistory(ctx.state);
  let data: Fetched | null = null;
  let visible: Visible | null = null;
  let fetched = '';
  let filtered = '';
  let drawn = '';
  let tabled = '';
  let listed: Fetched['paths'] | null = null;
  let subject = optionsOf(ctx.state).seed;
  let endLoad = (): void => {};
  let endBar = (): void => {};

  // Until it is known how much stands above it, the picture and all below wait unseen: nothing jumps.
  root.classList.add('unsettled');
  const live = h('div', { class: 'unseen', 'aria-live': 'polite', id: 'network-live' });
  /** What was said last was said of this state. */
  let saidOf = '';
  const say = (text: string): void => {
    put(live, text);
    // What the reader did stands in the address already, where the page follows it later.
    saidOf = momentOf(parseState(location.hash));
  };
  const act = actions(
    ctx,
    () => data,
    () => visible,
    say,
  );
  const undo = (back: boolean): void => {
    const to = back ? past.undo() : past.redo();
    if (!to) return;
    const { node: _, tie: __, ...rest } = to.filter;
    ctx.go({ filter: { ...rest, as: ctx.state.filter.as ?? '' }, from: to.from, to: to.to });
    say(t(back ? 'saidUndone' : 'saidRedone'));
  };
  const bar = h('div', { class: 'node-bar row' });
  const map = minimap(ctx, (x, y) => picture.centre(x, y));
  const picture = networkCanvas(
    t('network'),
    'network-help',
    gestures(ctx, () => visible, act, say, undo),
    map.follow,
    () => (getComputedStyle(bar).position === 'absolute' ? bar.offsetHeight : 0),
  );
  const play = playback(
    ctx,
    (change) => act.set(change, true),
    () => {
      const { day } = optionsOf(ctx.state);
      const size = { nodes: visible?.nodes.length ?? 0, edges: visible?.edges.length ?? 0 };
      say(t('saidDay', { day: day ? t('until', { day }) : t('playAll'), ...size }));
    },
  );
  const question = h('h1');
  const base = h('p', { class: 'base row' });
  const tools = h('span', { class: 'row' });
  const kinds = h('div');
  const tables = h('div', { class: 'network-table', hidden: true });
  const waiting = h('div', { class: 'network-waiting' });
  const lasso = h('button', { type: 'button', 'aria-pressed': 'false', title: `${t('lasso')} (Shift)` }, t('lasso'));
  lasso.addEventListener('click', () => {
    const on = lasso.getAttribute('aria-pressed') !== 'true';
    lasso.setAttribute('aria-pressed', String(on));
    picture.lassoMode(on);
  });
  const zoom = h(
    'div',
    { class: 'zoom-tools' },
    tool('+', t('zoomIn'), () => picture.zoomBy(1.4)),
    tool('−', t('zoomOut'), () => picture.zoomBy(1 / 1.4)),
    tool('⤢', t('fit'), () => {
      picture.fit();
      act.set({ at: '' }, true);
    }),
  );
  const files = fileMenu(
    picture,
    () => visible,
    () => titleOf(question, ctx),
    ctx,
  );
  const saved = savedMenu(() => visible, say, ctx);
  const story = storyBar(ctx);
  const end = pathEnd((key) => act.path(optionsOf(ctx.state).path[0] ?? '', key), ctx);
  const paths = h('section', { class: 'network-paths', hidden: true });
  const paper = onPaper(
    picture,
    () => (data && visible ? sceneOf(visible, data, optionsOf(ctx.state)) : null),
    () => titleOf(question, ctx),
  );
  const panel = edgePanel(picture.element, () => act.edge(''), ctx);
  const note = h('p', { class: 'quiet note', id: 'network-help' }, t('networkNote'), ' ', t('networkHelp'));
  const frame = h('div', { class: 'network-frame' }, paper.element, picture.element, map.element, zoom, bar, waiting);
  put(
    root,
    h('header', { class: 'view-head' }, question, base, h('div', { class: 'row network-tools' }, tools, saved, files), kinds),
    story.element,
    end.element,
    h('div', { class: 'network-body' }, h('div', { class: 'network-main' }, frame, tables), panel.element),
    paths,
    play.element,
    note,
    live,
  );

  const sceneOf = (now: Visible, all: Fetched, options: Options): Scene => ({
    columns: now.columns,
    places: now.places,
    style: styleOf(ctx.model, now.columns.kinds, now.columns.tones),
    emphasis: emphasisOf(now, all, options, ctx.state.selection),
    hulls: options.hulls ? hullsOf(now) : [],
  });
  /** Draws what the choices leave of the data; `anew` where the data are new. */
  const draw = (state: State, anew: boolean): void => {
    if (!data) return;
    root.classList.remove('unsettled');
    const options = optionsOf(state);
    const look = JSON.stringify([historyEntry(state), options.table, ...placeIn(options), options.pair, state.selection]);
    if (options.at && away(options.at, picture.view)) picture.look(options.at);
    if (!anew && look === drawn) return;
    drawn = look;
    const filter = JSON.stringify([[...options.without], options.hide, options.day, options.since, options.hulls]);
    if (anew || filter !== filtered || !visible) {
      filtered = filter;
      visible = visibleOf(data, options);
      const scene = sceneOf(visible, data, options);
      frame.hidden = options.table || !visible.nodes.length;
      // The bar takes its room before the picture is fitted into what is left.
      endBar();
      endBar = drawBar(bar, visible, data, options, act, ctx);
      // While time plays the view stays as it is for all days.
      picture.show(scene, options.day ? visibleOf(data, { ...options, day: '' }) : visible, anew && !options.at);
      map.draw(scene);
    } else {
      picture.emphasis(emphasisOf(visible, data, options, state.selection));
      endBar();
      endBar = drawBar(bar, visible, data, options, act, ctx);
    }
    frame.hidden = options.table || !visible.nodes.length;
    tables.hidden = !frame.hidden;
    const table = frame.hidden ? filter : '';
    if (anew || table !== tabled) put(tables, ...(frame.hidden ? tableView(data, visible, act, ctx) : []));
    tabled = table;
    put(question, questionOf(data, options, ctx));
    putFocused(base, ...baseOf(data, visible, options, act, ctx));
    putFocused(tools, ...toolsOf(past, data.groups !== null, options, act, undo, lasso, ctx));
    end.update(options.path);
    paths.hidden = options.path.length < 2;
    if (data.paths !== listed) put(paths, ...pathList(data.paths, false, ctx));
    listed = data.paths;
    putFocused(kinds, data.people ? null : kindFilter(data.nodes, options, ctx, act.set));
    put(note, t(data.people ? 'peopleNote' : 'networkNote'), ' ', t('networkHelp'));
    play.update(data.edges, options);
    picture.element.dataset.nodes = String(visible.nodes.length);
    picture.element.dataset.edges = String(visible.edges.length);
  };
  const update = (state: State): void => {
    const options = optionsOf(state);
    // Another network is another beginning: what was done to the last one is not undone in this.
    if (options.seed !== subject) past = undoHistory(state);
    subject = options.seed;
    past.note(state);
    if (momentOf(state) !== saidOf) put(live);
    story.update(state.filter);
    ctx.belongs(scopeOfKey(options.seed));
    panel.update(options.people ? options.pair : [], rangeOf(state));
    const wanted = JSON.stringify([
      options.seed,
      options.people,
      options.open,
      options.size,
      options.path,
      [...options.pins],
      options.layout,
      options.groups,
      options.apart,
      state.from,
      state.to,
      state.scope,
    ]);
    if (wanted === fetched) {
      draw(state, false);
      return;
    }
    fetched = wanted;
    // People alone, or all again: the former picture is not pushed about by the words that stand above the next.
    if (data && (data.people !== null) !== options.people) root.classList.add('unsettled');
    endLoad();
    const before = data?.grown.length ?? options.open.length;
    endLoad = ctx.load(
      waiting,
      'layingOut',
      (signal) =>
        (options.people ? fetchPeople : fetchNetwork)(
          options,
          // What is around a person is of its own place.
          { ...rangeOf(state), ...(state.scope && !options.people ? { scope: state.scope } : {}) },
          placesOf(options.layout),
          ctx,
          signal,
          (soFar) => {
            data = soFar;
            draw(ctx.state, true);
          },
        ),
      (next) => {
        data = next;
        draw(ctx.state, true);
        const opened = options.open.at(-1);
        if (opened && next.grown.length > before) {
          const title = next.nodes.find((node) => node.key === opened.key)?.title ?? opened.key;
          say(t('saidExpanded', { what: title, n: next.grown.at(-1) ?? 0 }));
        }
      },
    );
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=range]), textarea, select')) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'z' || event.key === 'Z') undo(event.key === 'z');
  };
  const redraw = (): void => {
    if (data && visible) picture.show(sceneOf(visible, data, optionsOf(ctx.state)), visible, false);
    if (picture.scene) map.draw(picture.scene);
  };
  document.addEventListener('keydown', keys);
  const endTheme = watchTheme(redraw);
  ctx.watch('filter', update);
  ctx.watch('range', update);
  ctx.watch('scope', update);
  ctx.watch('selection', (state) => draw(state, false));
  update(ctx.state);
  return () => {
    endLoad();
    endBar();
    panel.end();
    endTheme();
    play.destroy();
    document.removeEventListener('keydown', keys);
    picture.destroy();
    paper.end();
  };
};

function tool(sign: string, label: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'icon', 'aria-label': label, title: label, onclick }, sign);
}

/** The question with place and period: what names the picture where it is taken along. */
const titleOf = (question: HTMLElement, ctx: Ctx): string =>
  [question.textContent ?? '', ...frameWords(ctx, holds, scopeOfKey(optionsOf(ctx.state).seed))].join(' · ');
/** Where in a network the reader is: the current node and the days. */
const placeIn = ({ node, day, since }: Options): string[] => [node, day, since];
/** What a text that was said is about; when it is no longer so, the text goes. */
const momentOf = (state: State): string => JSON.stringify([historyEntry(state), ...placeIn(optionsOf(state))]);

/** Whether a view is another than the one shown, by more than rounding. */
function away(at: NonNullable<Options['at']>, view: { x: number; y: number; k: number }): boolean {
  return Math.abs(at.x - view.x) > 1 || Math.abs(at.y - view.y) > 1 || Math.abs(at.k - view.k) > 0.002;
}
