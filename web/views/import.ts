/** Import: drop files or a folder, see what was read of each before it is stored, and find again what was begun, or undo it. */

import type { Ctx, Mount } from '../context.ts';
import { ApiProblem } from '../data.ts';
import { append, h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import type { Dropped } from '../import/files.ts';
import { drawImport } from '../import/import-view.ts';
import { importList } from '../import/list.ts';
import { dropZone, sorted } from '../import/zone.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import { heading } from '../parts/table.ts';
import type { Import, Takes } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'none', series: false, period: false };

/** What is shown: an import, or the way to begin one with those there are; `ended`: the one of the address is not there. */
type Shown = { held: Import } | { takes: Takes; ended: boolean };

/** Mounts the view; `filter.import` is the import that is shown, so that a reload finds it again. */
export const mount: Mount = (root, ctx) => {
  let end = (): void => {};
  let shown = '';
  const start = (id: string): void => {
    end();
    shown = id;
    let endDrawn = (): void => {};
    const begin = (held: Import, dropped: Dropped): void => {
      endDrawn();
      shown = held.id;
      endDrawn = drawImport(root, held, dropped, ctx);
      ctx.go({ filter: { import: held.id } });
    };
    const endLoad = ctx.load(
      root,
      'import',
      (signal) => find(id, ctx, signal),
      (found) => {
        endDrawn = 'held' in found ? drawImport(root, found.held, null, ctx) : drawStart(root, found, begin, ctx);
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

async function find(id: string, ctx: Ctx, signal: AbortSignal): Promise<Shown> {
  if (id !== '')
    try {
      return { held: await ctx.api.import(id, signal) };
    } catch (error) {
      if (!(error instanceof ApiProblem && ['not-found', 'bad-parameters'].includes(error.code))) throw error;
    }
  const { takes } = await ctx.api.imports(signal);
  return { takes, ended: id !== '' };
}

/** The place to drop on and all imports; the first file that is taken begins one. */
function drawStart(
  root: HTMLElement,
  { takes, ended }: Exclude<Shown, { held: Import }>,
  begin: (held: Import, dropped: Dropped) => void,
  ctx: Ctx,
): () => void {
  const { t } = ctx;
  const control = new AbortController();
  const trouble = h('div', { class: 'import-messages', role: 'alert' });
  const imports = h('div', {});
  const importFiles = async (dropped: Dropped): Promise<void> => {
    put(trouble);
    // Where nothing is taken, no import is begun: what was wrong with it is told here.
    if (sorted(dropped, takes, ctx, (text) => append(trouble, [h('p', {}, text)])).length === 0) return;
    try {
      begin(await ctx.api.openImport(control.signal), dropped);
    } catch (error) {
      if (!control.signal.aborted) put(trouble, h('p', {}, t('importWrong', { why: problemText(t, error) })), problemDetails(t, error));
    }
  };
  put(
    root,
    heading(t('askImport')),
    ended ? h('p', { role: 'alert' }, t('importEnded')) : null,
    dropZone((dropped) => void importFiles(dropped), takes, ctx),
    trouble,
    imports,
  );
  const endList = importList(imports, ctx);
  return () => {
    control.abort();
    endList();
  };
}
