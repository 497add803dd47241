/** The network: starts with what was asked about, grows by expansion, says what it hides. The table twin holds the same ties. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { h, put } from '../dom.ts';
import { type Holds, scopeOfKey } from '../holds.ts';
import { type Choices, choicesOf, stepOf } from '../network/choices.ts';
import { deeds } from '../network/deeds.ts';
import { doings } from '../network/doings.ts';
import { fileMenu } from '../network/files/menu.ts';
import { onPaper } from '../network/files/on-paper.ts';
import { type Gathered, gather } from '../network/gather.ts';
import { hullsOf } from '../network/hulls.ts';
import type { Scene } from '../network/paint/scene.ts';
import { styleOf, watchTheme } from '../network/paint/style.ts';
import { placesOf } from '../network/saved/views.ts';
import { emphasisOf, type Seen, seenOf } from '../network/seen.ts';
import { drawBar } from '../network/side/bar.ts';
import { baseOf, questionOf, toolsOf } from '../network/side/head.ts';
import { kindFilter } from '../network/side/kinds.ts';
import { minimap } from '../network/side/minimap.ts';
import { pathEnd } from '../network/side/path-end.ts';
import { playback } from '../network/side/play.ts';
import { savedMenu } from '../network/side/saved-menu.ts';
import { storyBar } from '../network/side/story-bar.ts';
import { twinOf } from '../network/side/twin.ts';
import { stage } from '../network/stage/stage.ts';
import { steps } from '../network/steps.ts';
import { frameWords } from '../parts/frame-words.ts';
import { pathList } from '../parts/path-list.ts';
import { putKept } from '../parts/put-kept.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'filters', series: false, period: true };

/** Mounts the network. What the address may hold is told in network/choices.ts. */
export const mount: Mount = (root, ctx) => {
  const { t } = ctx;
  const past = steps(ctx.state);
  let data: Gathered | null = null;
  let seen: Seen | null = null;
  let gathered = '';
  let filtered = '';
  let drawn = '';
  let tabled = '';
  let listed: Gathered['paths'] | null = null;
  let endLoad = (): void => {};
  let endBar = (): void => {};

  // Until it is known how much stands above it, the picture and all below wait unseen: nothing jumps.
  root.classList.add('unsettled');
  const live = h('div', { class: 'unseen', 'aria-live': 'polite', id: 'network-live' });
  const say = (text: string): void => put(live, text);
  const act = doings(
    ctx,
    () => data,
    () => seen,
    say,
  );
  const undo = (back: boolean): void => {
    const to = back ? past.undo() : past.redo();
    if (!to) return;
    const { node: _, ...rest } = to.filter;
    ctx.go({ filter: rest, from: to.from, to: to.to });
    say(t(back ? 'saidUndone' : 'saidRedone'));
  };
  const map = minimap(ctx, (x, y) => picture.centre(x, y));
  const picture = stage(
    t('network'),
    'network-help',
    deeds(ctx, () => seen, act, say, undo),
    map.follow,
  );
  const play = playback(
    ctx,
    (change) => act.set(change, true),
    () => {
      const { day } = choicesOf(ctx.state);
      const size = { nodes: seen?.nodes.length ?? 0, edges: seen?.edges.length ?? 0 };
      say(t('saidDay', { day: day ? t('until', { day }) : t('playAll'), ...size }));
    },
  );
  const question = h('h1');
  const base = h('p', { class: 'base row' });
  const tools = h('span', { class: 'row' });
  const kinds = h('div');
  const bar = h('div', { class: 'node-bar row' });
  const twin = h('div', { class: 'network-twin', hidden: true });
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
    () => seen,
    () => titleOf(question, ctx),
    ctx,
  );
  const saved = savedMenu(() => seen, say, ctx);
  const story = storyBar(ctx);
  const end = pathEnd((key) => act.path(choicesOf(ctx.state).path[0] ?? '', key), ctx);
  const paths = h('section', { class: 'network-paths', hidden: true });
  const paper = onPaper(
    picture,
    () => (data && seen ? sceneOf(seen, data, choicesOf(ctx.state)) : null),
    () => titleOf(question, ctx),
  );
  const frame = h('div', { class: 'network-frame' }, paper.element, picture.element, map.element, zoom, bar, waiting);
  put(
    root,
    h('header', { class: 'view-head' }, question, base, h('div', { class: 'row network-tools' }, tools, saved, files), kinds),
    story.element,
    end.element,
    frame,
    twin,
    paths,
    play.element,
    h('p', { class: 'quiet note', id: 'network-help' }, t('networkNote'), ' ', t('networkHelp')),
    live,
  );

  const sceneOf = (now: Seen, all: Gathered, choices: Choices): Scene => ({
    columns: now.columns,
    places: now.places,
    style: styleOf(ctx.model, now.columns.kinds, now.columns.tones),
    emphasis: emphasisOf(now, all, choices, ctx.state.selection),
    hulls: choices.hulls ? hullsOf(now) : [],
  });
  /** Draws what the choices leave of the data; `anew` where the data are new. */
  const draw = (state: State, anew: boolean): void => {
    if (!data) return;
    root.classList.remove('unsettled');
    const choices = choicesOf(state);
    const look = JSON.stringify([stepOf(state), choices.node, choices.day, choices.since, state.selection]);
    if (choices.at && away(choices.at, picture.view)) picture.look(choices.at);
    if (!anew && look === drawn) return;
    drawn = look;
    const filter = JSON.stringify([[...choices.without], choices.hide, choices.day, choices.since, choices.hulls]);
    if (anew || filter !== filtered || !seen) {
      filtered = filter;
      seen = seenOf(data, choices);
      const scene = sceneOf(seen, data, choices);
      const all = [...data.places.values()];
      const whole = { x: Float64Array.from(all, ([x]) => x), y: Float64Array.from(all, ([, y]) => y) };
      frame.hidden = choices.table || !seen.nodes.length;
      picture.show(scene, whole, anew && !choices.at);
      map.draw(scene);
    } else picture.emphasis(emphasisOf(seen, data, choices, state.selection));
    frame.hidden = choices.table || !seen.nodes.length;
    twin.hidden = !frame.hidden;
    const table = frame.hidden ? filter : '';
    if (anew || table !== tabled) put(twin, ...(frame.hidden ? twinOf(data, seen, ctx) : []));
    tabled = table;
    put(question, questionOf(data, choices, ctx));
    putKept(base, ...baseOf(data, seen, choices, act, ctx));
    putKept(tools, ...toolsOf(past, data.groups !== null, choices, act, undo, lasso, ctx));
    end.update(choices.path);
    paths.hidden = choices.path.length < 2;
    if (data.paths !== listed) put(paths, ...pathList(data.paths, false, ctx));
    listed = data.paths;
    putKept(kinds, kindFilter(data.nodes, choices, ctx, act.set));
    play.update(data.edges, choices);
    endBar();
    endBar = drawBar(bar, seen, data, choices, act, ctx);
    picture.element.dataset.nodes = String(seen.nodes.length);
    picture.element.dataset.edges = String(seen.edges.length);
  };
  const update = (state: State): void => {
    past.note(state);
    story.update(state.filter);
    const choices = choicesOf(state);
    ctx.belongs(scopeOfKey(choices.seed));
    const wanted = JSON.stringify([
      choices.seed,
      choices.open,
      choices.size,
      choices.path,
      [...choices.pins],
      choices.layout,
      choices.groups,
      choices.apart,
      state.from,
      state.to,
      state.scope,
    ]);
    if (wanted === gathered) {
      draw(state, false);
      return;
    }
    gathered = wanted;
    endLoad();
    const before = data?.grown.length ?? choices.open.length;
    endLoad = ctx.load(
      waiting,
      'layingOut',
      (signal) =>
        gather(
          choices,
          { ...rangeOf(state), ...(state.scope ? { scope: state.scope } : {}) },
          placesOf(choices.layout),
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
        const opened = choices.open.at(-1);
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
    if (data && seen) picture.show(sceneOf(seen, data, choicesOf(ctx.state)), seen.places, false);
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
  [question.textContent ?? '', ...frameWords(ctx, holds, scopeOfKey(choicesOf(ctx.state).seed))].join(' · ');

/** Whether a view is another than the one shown, by more than rounding. */
function away(at: NonNullable<Choices['at']>, view: { x: number; y: number; k: number }): boolean {
  return Math.abs(at.x - view.x) > 1 || Math.abs(at.y - view.y) > 1 || Math.abs(at.k - view.k) > 0.002;
}
