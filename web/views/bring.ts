/** Bring in: drop files or a folder, follow the reading, see what was read of each before it is stored, accept, skip, undo. */
import { readEvents } from '../bring/events.ts';
import { type Dropped, ofDrop, ofInput, taken } from '../bring/files.ts';
import { isOpen, recordRow } from '../bring/row.ts';
import type { Ctx, Mount } from '../context.ts';
import { ApiProblem } from '../data.ts';
import { append, h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import { heading } from '../parts/table.ts';
import type { Import, ImportRecord } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'none', series: false, period: false };

/** Names told of files that are left out. */
const namesShown = 5;

/** Mounts the view; `filter.import` is the import that is shown, so that a reload finds it again. */
export const mount: Mount = (root, ctx) => {
  let end = (): void => {};
  let shown = '';
  const start = (id: string): void => {
    end();
    shown = id;
    let endDrawn = (): void => {};
    const endLoad = ctx.load(
      root,
      'bring',
      (signal) => begin(id, ctx, signal),
      ({ held, ended }) => {
        shown = held.id;
        endDrawn = drawImport(root, held, ended, ctx);
      },
    );
    end = () => {
      endLoad();
      endDrawn();
    };
  };
  ctx.watch('filter', ({ filter: { import: id = '' } }) => {
    if (id !== shown) start(id);
  });
  start(ctx.state.filter.import ?? '');
  return () => end();
};

/** The import of the address; where it has ended or there is none, a new one. */
async function begin(id: string, ctx: Ctx, signal: AbortSignal): Promise<{ held: Import; ended: boolean }> {
  const known = id
    ? await ctx.api.import(id, signal).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status < 500 && error.code !== 'wrong-token') return null;
        throw error;
      })
    : null;
  return { held: known ?? (await ctx.api.openImport(signal)), ended: id !== '' && known === null };
}

function drawImport(root: HTMLElement, held: Import, ended: boolean, ctx: Ctx): () => void {
  const { t } = ctx;
  const control = new AbortController();
  const { signal } = control;
  const records = new Map<number, ImportRecord>();
  const list = h('ol', { class: 'bring-list' });
  const live = h('p', { class: 'quiet', role: 'status', id: 'bring-live' });
  const trouble = h('div', { class: 'bring-messages', role: 'alert' });
  const bar = h('progress', { 'aria-label': t('bringProgress', { done: 0, all: 0 }), hidden: true });
  const acceptAll = h('button', { type: 'button', id: 'bring-accept', onclick: () => choices.accept(open()) });
  const undo = h('button', { type: 'button', id: 'bring-undo', onclick: () => change(ctx.api.undoImport(held.id, signal)) });
  const another = h('a', { class: 'button', href: ctx.href({ filter: {} }) }, t('bringNew'));
  const open = (): number[] => [...records.values()].filter(isOpen).map(({ number }) => number);
  const complain = (text: string, error?: unknown): void => append(trouble, [h('p', {}, text), problemDetails(t, error)]);

  const change = (call: Promise<Import>): void => {
    put(trouble);
    call
      .then(
        (answer) => answer.records.forEach(hear),
        (error: unknown) => {
          if (!signal.aborted) complain(t('bringWrong', { why: problemText(t, error) }), error);
        },
      )
      .finally(() => {
        if (!signal.aborted) root.dispatchEvent(new Event('graphchange', { bubbles: true }));
      });
  };
  const choices = {
    accept: (accept: number[]) => change(ctx.api.decide(held.id, { accept, skip: [] }, signal)),
    skip: (skip: number[]) => change(ctx.api.decide(held.id, { accept: [], skip }, signal)),
  };

  /** Takes in the record as it is now; the focus stays where it was. */
  function hear(record: ImportRecord): void {
    if (JSON.stringify(records.get(record.number)) === JSON.stringify(record)) return;
    records.set(record.number, record);
    const old = list.querySelector(`[data-number="${record.number}"]`);
    const unfolded = old?.querySelector('details')?.open ?? false;
    const focused = old?.contains(document.activeElement) ?? false;
    const row = recordRow(record, choices, unfolded, ctx);
    if (old) old.replaceWith(row);
    else list.append(row);
    if (focused) (row.querySelector<HTMLElement>('button, summary, a') ?? acceptAll).focus();
    sum();
  }

  function sum(): void {
    const all = [...records.values()];
    const count = (...states: ImportRecord['state'][]): number => all.filter(({ state }) => states.includes(state)).length;
    const [going, stored] = [count('waiting', 'reading'), count('stored')];
    const reading = t('bringProgress', { done: all.length - going, all: all.length });
    bar.hidden = going === 0;
    bar.max = all.length;
    bar.value = all.length - going;
    bar.setAttribute('aria-label', reading);
    put(
      live,
      going > 0 ? reading : all.length ? t('bringSaid', { stored, read: open().length, refused: count('refused') }) : t('bringNone'),
    );
    put(acceptAll, t('bringAcceptAll', { n: open().length }));
    acceptAll.hidden = open().length === 0 || going > 0;
    const changedHere = all.filter(({ state, status }) => state === 'stored' && status !== 'same').length;
    put(undo, t('bringUndo', { n: changedHere }));
    undo.hidden = changedHere === 0;
    another.hidden = all.length === 0;
  }

  /** Uploads one after another; a file that fails is told and the rest goes on. */
  async function bring({ chosen, locked }: Dropped): Promise<void> {
    put(trouble);
    const { files, left } = taken(chosen, held.extensions);
    const names = (list: readonly string[]): string => `${list.slice(0, namesShown).join('、')}${list.length > namesShown ? '…' : ''}`;
    if (left.length > 0) complain(t('bringLeft', { n: left.length, names: names(left) }));
    if (locked.length > 0) complain(t('bringLocked', { n: locked.length, names: names(locked) }));
    // The address keeps the import from its first file on; the view stays, since it watches the filter.
    if (files.length > 0) ctx.go({ filter: { import: held.id } }, true);
    for (const [at, { name, file }] of files.entries()) {
      if (signal.aborted) return;
      put(live, t('bringUploading', { name, done: at + 1, all: files.length }));
      try {
        await ctx.api.upload(held.id, name, file, signal);
      } catch (error) {
        if (!signal.aborted) complain(t('bringFailed', { name, why: problemText(t, error) }), error);
      }
    }
    sum();
  }

  put(
    root,
    heading(t('askBring')),
    ended ? h('p', { role: 'alert' }, t('bringEnded')) : null,
    dropZone((dropped) => void bring(dropped), held, ctx),
    trouble,
    h('div', { class: 'row bring-sum' }, live, bar, acceptAll, undo, another),
    list,
  );
  held.records.forEach(hear);
  sum();
  ctx.api
    .follow(held.id, signal)
    .then((stream) => stream && readEvents<ImportRecord>(stream, hear))
    .then(
      () => !signal.aborted && complain(t('bringLost')),
      () => !signal.aborted && complain(t('bringLost')),
    );
  return () => {
    control.abort();
    // Nothing was brought: nothing is left behind. Where this is not heard, the server ends it by itself.
    if (records.size === 0) ctx.api.endImport(held.id).catch(() => undefined);
  };
}

/** The place to drop on, and the two ways by keyboard. */
function dropZone(bring: (dropped: Dropped) => void, held: Import, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const input = (folder: boolean): HTMLElement => {
    const field = h('input', {
      type: 'file',
      class: 'unseen',
      multiple: true,
      webkitdirectory: folder,
      id: folder ? 'bring-folder' : 'bring-files',
    });
    field.addEventListener('change', () => {
      bring({ chosen: ofInput(field), locked: [] });
      field.value = '';
    });
    return h('label', { class: 'button' }, field, t(folder ? 'bringFolder' : 'bringFiles'));
  };
  const zone = h(
    'section',
    { class: 'bring-zone', 'aria-label': t('bring') },
    h('p', {}, t('bringDrop')),
    h('p', { class: 'row' }, input(false), input(true)),
    h('p', { class: 'quiet' }, t('bringFormats', { formats: held.extensions.join(' '), most: Math.floor(held.most / 1024 / 1024) })),
  );
  for (const type of ['dragenter', 'dragover'])
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer) void ofDrop(event.dataTransfer).then(bring);
  });
  return zone;
}
