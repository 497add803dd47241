/** What a reader can do to a network, by keys of nodes: each changes the address and says aloud what it did. */
import type { Ctx } from '../context.ts';
import { viewOf } from '../parts/links.ts';
import type { Fetched } from './fetch.ts';
import { isGroup } from './groups.ts';
import { type Opening, openText, optionsOf, pinText } from './options.ts';
import type { Point } from './point.ts';
import type { Visible } from './visible.ts';

export interface Actions {
  open(key: string): void;
  expand(key: string, kind?: string): void;
  collapse(key: string): void;
  hide(keys: readonly string[]): void;
  /** Hides everything else. */
  only(keys: readonly string[]): void;
  /** Pins what is not pinned, where it stands; where all are, lets them go. */
  pin(keys: readonly string[]): void;
  carry(key: string, to: Point): void;
  choose(key: string): void;
  pick(keys: readonly string[]): void;
  /** The paths between two; with one end the other is still to be chosen; with none, no paths. */
  path(from: string, to?: string): void;
  /** Lists the meetings of two people; with none, lists nothing. */
  edge(one: string, other?: string): void;
  /** A person's network as one of people, or with the meetings between them. */
  form(people: boolean): void;
  set(change: Readonly<Record<string, string>>, replace?: boolean): void;
}

/** `all` and `visible` give what was fetched and what is drawn of it now; `say` is read out. */
export function actions(ctx: Ctx, all: () => Fetched | null, visible: () => Visible | null, say: (text: string) => void): Actions {
  const { t } = ctx;
  const set: Actions['set'] = (change, replace = false) => ctx.go({ filter: { ...ctx.state.filter, ...change } }, replace);
  const now = (): ReturnType<typeof optionsOf> => optionsOf(ctx.state);
  const name = (key: string): string => {
    const view = visible();
    const i = view?.index.get(key);
    return i === undefined ? key : (view?.columns.titles[i] ?? key);
  };
  const place = (key: string): Point | null => {
    const view = visible();
    const i = view?.index.get(key);
    return view && i !== undefined ? [view.places.x[i]!, view.places.y[i]!] : null;
  };
  const without = (keys: readonly string[]): Record<string, string> => {
    const { picked, node } = now();
    return { pick: picked.filter((key) => !keys.includes(key)).join('\n'), ...(keys.includes(node) ? { node: '' } : {}) };
  };
  const self: Actions = {
    set,
    open: (key) => (isGroup(key) ? self.expand(key) : ctx.go({ view: viewOf(key), key })),
    expand: (key, kind = '') => {
      if (isGroup(key)) set({ apart: [...now().apart, key].join('\n'), node: '' });
      // Beside groups a member has no room to grow: it becomes the start of its own network.
      else if (all()?.groups) ctx.go({ filter: { seed: key, node: key } });
      else {
        const { people } = now();
        set({
          open: openText([...now().open, { key, kind: people ? '' : kind } satisfies Opening]),
          node: key,
          ...(people ? { form: 'people' } : {}),
        });
      }
    },
    collapse: (key) => {
      const group = isGroup(key) ? key : all()?.groups?.of.get(key);
      if (group)
        set({
          apart: now()
            .apart.filter((one) => one !== group)
            .join('\n'),
          node: group,
        });
      else set({ open: openText(now().open.filter((one) => one.key !== key)), node: key });
      say(t('saidCollapsed', { what: name(key) }));
    },
    hide: (keys) => {
      const hidden = keys.filter((key) => key !== now().seed);
      if (!hidden.length) return;
      set({ hide: [...new Set([...now().hide, ...hidden])].join('\n'), ...without(hidden) });
      say(t('saidHidden', { n: hidden.length }));
    },
    only: (keys) => self.hide((visible()?.columns.keys ?? []).filter((key) => !keys.includes(key))),
    pin: (keys) => {
      const pins = new Map(now().pins);
      const unpinned = keys.filter((key) => !pins.has(key));
      for (const key of unpinned.length ? unpinned : keys) {
        const at = place(key);
        if (!unpinned.length) pins.delete(key);
        else if (at) pins.set(key, at);
      }
      set({ pin: pinText(pins) });
      say(t(unpinned.length ? 'saidPinned' : 'saidUnpinned', { n: unpinned.length || keys.length }));
    },
    carry: (key, to) => {
      set({ pin: pinText(new Map([...now().pins, [key, to]])) });
      say(t('saidPinned', { n: 1 }));
    },
    choose: (key) => {
      const { path } = now();
      if (path.length === 1 && path[0] !== key && key) self.path(path[0]!, key);
      else set({ node: key, pick: '' }, true);
    },
    pick: (keys) => set({ pick: keys.length > 1 ? keys.join('\n') : '', node: keys.length === 1 ? keys[0]! : '' }),
    edge: (one, other = '') => set({ tie: other ? [one, other].join('\n') : '' }, true),
    form: (people) => {
      // What was opened, hidden or pinned in one form is nothing in the other.
      const { seed, as } = ctx.state.filter;
      ctx.go({ filter: { seed: seed ?? '', form: people ? 'people' : 'meetings', ...(as ? { as } : {}) } });
    },
    path: (from, to = '') => {
      set({ path: [from, to].filter(Boolean).join('\n'), pick: '', ...(to ? { node: '' } : {}) });
      if (from && !to) say(t('saidPathFrom', { what: name(from) }));
    },
  };
  return self;
}
