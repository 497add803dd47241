/** All imports: those to decide on, and those that were done, each with the way to undo it. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { minuteText } from '../format.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import { section } from '../parts/table.ts';
import type { Import, ImportSummary } from '../shapes.ts';

const isPending = ({ counts }: ImportSummary): boolean => counts.open + counts.going > 0;

/** What an import is called: its records, by their titles. */
function nameOf({ titles, counts }: ImportSummary, ctx: Ctx): string {
  const names = titles.join('、');
  return counts.all > titles.length ? ctx.t('importAndMore', { names }) : names;
}

function countsOf({ kind, counts }: ImportSummary, ctx: Ctx): string {
  const { t } = ctx;
  const { all, open, going, stored, refused, undone, dropped, undoable } = counts;
  if (kind === 'taken') return undoable > 0 ? t('importTaken') : t('import.undone');
  const said = [
    t('importCount', { n: all }),
    open > 0 ? t('importCountOpen', { n: open }) : '',
    going > 0 ? t('importCountGoing', { n: going }) : '',
    stored > 0 ? t('importCountStored', { n: stored }) : '',
    refused > 0 ? t('importCountRefused', { n: refused }) : '',
    undone > 0 ? t('importCountUndone', { n: undone }) : '',
    dropped > 0 ? t('importCountDropped', { n: dropped }) : '',
  ];
  return said.filter((part) => part !== '').join(' · ');
}

/** Draws the lists into an element, anew after each change. Returns the way to end it. */
export function importList(root: HTMLElement, ctx: Ctx): () => void {
  const { t } = ctx;
  const control = new AbortController();
  const { signal } = control;
  const said = h('p', { role: 'status', class: 'quiet', id: 'import-said' });
  const trouble = h('div', { class: 'import-messages', role: 'alert' });
  const lists = h('div', {});
  put(root, said, trouble, lists);

  const change = (call: Promise<Import | unknown>, done: string): void => {
    put(trouble);
    call
      .then(
        () => {
          put(said, done);
          root.dispatchEvent(new Event('graphchange', { bubbles: true }));
        },
        (error: unknown) => {
          if (!signal.aborted) put(trouble, h('p', {}, t('importWrong', { why: problemText(t, error) })), problemDetails(t, error));
        },
      )
      .finally(() => !signal.aborted && draw());
  };
  const row = (one: ImportSummary): HTMLElement => {
    const name = nameOf(one, ctx);
    const pending = isPending(one);
    const { undoable } = one.counts;
    const button = (act: string, text: string, press: () => void): HTMLElement =>
      h('button', { type: 'button', 'data-act': act, 'aria-label': `${text} ${name}`, onclick: press }, text);
    return h(
      'li',
      { class: 'import-import', 'data-import': one.id, 'data-kind': one.kind },
      h('time', { datetime: one.begun }, minuteText(one.begun)),
      h('span', { class: 'import-name' }, h('strong', { lang: 'zh' }, name), ' ', h('span', { class: 'quiet' }, countsOf(one, ctx))),
      h(
        'span',
        { class: 'row' },
        h(
          'a',
          {
            class: 'button',
            href: ctx.href({ filter: { import: one.id } }),
            'aria-label': `${t(pending ? 'importContinue' : 'importLook')} ${name}`,
          },
          t(pending ? 'importContinue' : 'importLook'),
        ),
        pending ? button('discard', t('importDiscard'), () => change(ctx.api.endImport(one.id), t('importDiscarded', { name }))) : null,
        undoable > 0
          ? button('undo', t('importUndoThis', { n: undoable }), () =>
              change(ctx.api.undoImport(one.id, signal), t('importDone', { name })),
            )
          : null,
      ),
    );
  };
  const draw = (): void => {
    ctx.api.imports(signal).then(
      ({ imports, unreadable }) => {
        const [pending, history] = [imports.filter(isPending), imports.filter((one) => !isPending(one))];
        const list = (rows: readonly ImportSummary[]): HTMLElement => h('ul', { class: 'import-imports' }, ...rows.map(row));
        // The focus was on a button that has gone with its row as it was.
        const focused = lists.contains(document.activeElement);
        put(
          lists,
          pending.length > 0 ? section(t('importPending'), null, list(pending)) : null,
          history.length > 0 ? section(t('importHistory'), t('importHistoryHint'), list(history)) : null,
          unreadable > 0 ? h('p', { class: 'quiet' }, t('importUnreadable', { n: unreadable })) : null,
        );
        if (focused) lists.querySelector<HTMLElement>('a, button')?.focus();
      },
      (error: unknown) => {
        if (!signal.aborted) put(trouble, h('p', {}, t('importWrong', { why: problemText(t, error) })), problemDetails(t, error));
      },
    );
  };
  draw();
  return () => control.abort();
}
