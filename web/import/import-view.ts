/** One import: files going up, being read and stored, what was read of each, and what can be done with all of them. */
import type { Ctx } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import { heading } from '../parts/table.ts';
import type { Import, ImportRecord } from '../shapes.ts';
import { readEvents } from './events.ts';
import type { Dropped } from './files.ts';
import { isOpen, recordRow } from './row.ts';
import { dropZone, sorted } from './zone.ts';

/** Draws an import, and uploads what was dropped to begin it. Returns the way to end it. */
export function drawImport(root: HTMLElement, held: Import, begun: Dropped | null, ctx: Ctx): () => void {
  const { t } = ctx;
  const control = new AbortController();
  const { signal } = control;
  const records = new Map<number, ImportRecord>();
  /** Those stored before what is being stored now was begun; null: nothing is being stored. */
  let storedBefore: number | null = null;
  const list = h('ol', { class: 'import-list' });
  const live = h('p', { class: 'quiet', role: 'status', id: 'import-live' });
  const trouble = h('div', { class: 'import-messages', role: 'alert' });
  const bar = h('progress', { 'aria-label': t('importProgress', { done: 0, all: 0 }), hidden: true });
  const acceptAll = h('button', { type: 'button', id: 'import-accept', onclick: () => options.accept(open()) });
  const stop = h('button', { type: 'button', id: 'import-stop', hidden: true, onclick: () => stopStoring() }, t('importStop'));
  const undo = h('button', { type: 'button', id: 'import-undo', onclick: () => change(ctx.api.undoImport(held.id, signal)) });
  const another = h('a', { class: 'button', id: 'import-new', href: ctx.href({ filter: {} }) }, t('importNew'));
  const open = (): number[] => [...records.values()].filter(isOpen).map(({ number }) => number);
  const complain = (text: string, error?: unknown): void => append(trouble, [h('p', {}, text), problemDetails(t, error)]);

  const change = (call: Promise<Import>): void => {
    put(trouble);
    call
      .then(
        (answer) => answer.records.forEach(hear),
        (error: unknown) => {
          if (!signal.aborted) complain(t('importWrong', { why: problemText(t, error) }), error);
        },
      )
      .finally(() => {
        if (!signal.aborted) root.dispatchEvent(new Event('graphchange', { bubbles: true }));
      });
  };
  const options = {
    accept: (accept: number[]) => change(ctx.api.decide(held.id, { accept, skip: [] }, signal)),
    skip: (skip: number[]) => change(ctx.api.decide(held.id, { accept: [], skip }, signal)),
  };
  const stopStoring = (): void => {
    put(live, t('importStopping'));
    change(ctx.api.stopImport(held.id, signal));
  };

  /** Takes in the record as it is now; the focus stays where it was. */
  function hear(record: ImportRecord): void {
    if (JSON.stringify(records.get(record.number)) === JSON.stringify(record)) return;
    records.set(record.number, record);
    const old = list.querySelector(`[data-number="${record.number}"]`);
    const unfolded = old?.querySelector('details')?.open ?? false;
    const focused = old?.contains(document.activeElement) ?? false;
    const row = recordRow(record, options, unfolded, ctx);
    if (old) old.replaceWith(row);
    else list.append(row);
    if (focused) (row.querySelector<HTMLElement>('button, summary, a') ?? acceptAll).focus();
    sum();
  }

  /** What is going on, in words and as a bar; null: nothing is. */
  function going(): { text: string; done: number; all: number } | null {
    const all = [...records.values()];
    const count = (...states: ImportRecord['state'][]): number => all.filter(({ state }) => states.includes(state)).length;
    const [storing, stored, reading] = [count('storing'), count('stored'), count('waiting', 'reading')];
    storedBefore = storing === 0 ? null : (storedBefore ?? stored);
    if (storedBefore !== null) {
      const [done, whole] = [stored - storedBefore, stored - storedBefore + storing];
      return { text: t('importStoring', { done, all: whole }), done, all: whole };
    }
    const read = { done: all.length - reading, all: all.length };
    return reading > 0 ? { text: t('importProgress', read), ...read } : null;
  }

  function sum(): void {
    const all = [...records.values()];
    const count = (state: ImportRecord['state']): number => all.filter((one) => one.state === state).length;
    const now = going();
    bar.hidden = now === null;
    if (now) {
      bar.max = now.all;
      bar.value = now.done;
      bar.setAttribute('aria-label', now.text);
    }
    const counts = { stored: count('stored'), read: open().length, refused: count('refused') };
    put(live, now?.text ?? (all.length ? t('importSaid', counts) : t('importNone')));
    const changed = all.filter(({ state, status }) => state === 'taken' || (state === 'stored' && status !== 'same')).length;
    put(acceptAll, t('importAcceptAll', { n: open().length }));
    put(undo, t('importUndo', { n: changed }));
    // The focus goes from the button that has nothing to do any more to the one that has.
    const focused = [acceptAll, stop, undo].find((button) => button === document.activeElement);
    acceptAll.hidden = open().length === 0 || now !== null;
    stop.hidden = storedBefore === null;
    undo.hidden = changed === 0 || now !== null;
    another.hidden = all.length === 0;
    if (focused?.hidden) ([stop, acceptAll, undo, another].find((button) => !button.hidden) ?? another).focus();
  }

  /** Uploads one after another; a file that fails is told and the rest goes on, also when the page is left. */
  async function importFiles(dropped: Dropped): Promise<void> {
    put(trouble);
    const files = sorted(dropped, held.takes, ctx, complain);
    for (const [at, { name, file }] of files.entries()) {
      put(live, t('importUploading', { name, done: at + 1, all: files.length }));
      try {
        await ctx.api.upload(held.id, name, file);
      } catch (error) {
        complain(t('importFailed', { name, why: problemText(t, error) }), error);
      }
    }
    sum();
  }

  put(
    root,
    heading(t('askImport')),
    held.kind === 'brought' ? dropZone((dropped) => void importFiles(dropped), held.takes, ctx) : null,
    trouble,
    h('div', { class: 'row import-sum' }, live, bar, acceptAll, stop, undo, another),
    list,
  );
  held.records.forEach(hear);
  sum();
  ctx.api
    .follow(held.id, signal)
    .then((stream) => stream && readEvents<ImportRecord>(stream, hear))
    .then(
      () => !signal.aborted && complain(t('importLost')),
      () => !signal.aborted && complain(t('importLost')),
    );
  if (begun) void importFiles(begun);
  return () => control.abort();
}
