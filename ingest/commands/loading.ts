/** Loads paths and says how it goes: what `ingest` and `serve --ingest` share. */
import type { ReadLimits } from '../1-read/limits.ts';
import { missingOf } from '../gone.ts';
import type { Report, Summary } from '../report.ts';
import type { ModelReport } from '../second-opinion/opinion.ts';
import { isRefusal, type Refusal, type Source } from '../source.ts';
import { findSources } from '../sources.ts';
import type { Backend } from './backend.ts';
import { printable } from './printable.ts';
import { openProgress } from './progress.ts';
import { modelLine, modelSummary, reportLine, reportMessages, summaryLine } from './reports.ts';
import type { Terminal } from './terminal.ts';

/** Every source is found before the first is read, so that the bar knows its length; the bytes are read one at a time. */
async function gather(paths: readonly string[], limits: ReadLimits): Promise<(Source | Refusal)[]> {
  const found: (Source | Refusal)[] = [];
  for await (const one of findSources(paths, limits)) found.push(one);
  return found;
}
async function* until(signal: AbortSignal, sources: readonly (Source | Refusal)[]): AsyncIterable<Source | Refusal> {
  for (const source of sources) {
    if (signal.aborted) return;
    yield source;
  }
}

/** For each folder that was read: which of its former files are there under another name, and which are gone. */
async function tellMissing(
  backend: Backend,
  sources: readonly (Source | Refusal)[],
  joined: ReadonlySet<string>,
  terminal: Terminal,
  told: Set<string>,
): Promise<void> {
  const found = new Set(sources.flatMap(({ name }) => name ?? []));
  const folders = new Set(sources.flatMap((one) => (isRefusal(one) ? [] : (one.folder ?? []))));
  for (const folder of folders) {
    const missing = missingOf(await backend.cameFrom(folder), found, joined);
    const { renamed } = missing;
    const gone = missing.gone.filter((name) => !told.has(name));
    for (const { from, to } of renamed) {
      await backend.forget({ source: from }, { renamed: true });
      await terminal.out(printable(`${from}: renamed to ${to}; its address leads there`));
    }
    if (gone.length === 0) continue;
    const what = gone.length === 1 ? 'file is' : 'files are';
    await terminal.out(`${gone.length} ${what} not there any more; what they said stays (to take one out: jiyao forget NAME):`);
    for (const name of gone) {
      told.add(name);
      await terminal.out(printable(`  ${name}`));
    }
  }
}

export interface LoadHow {
  read: ReadLimits;
  /** Prints the summary and the errors only. */
  quiet?: boolean;
  rules?: boolean;
  keepFuller?: boolean;
  /** Which of the files are read; left out: all. Of the others only their names are looked at. */
  only?: (path: string) => boolean;
  /** Names that were told as gone before; those told now are added. */
  told?: Set<string>;
}

/** Loads what is new or changed. After Ctrl-C no further record is begun; what is reported is stored. */
export async function loadPaths(
  backend: Backend,
  paths: readonly string[],
  terminal: Terminal,
  { read, quiet = false, rules = false, keepFuller = false, only, told = new Set() }: LoadHow,
): Promise<Summary> {
  const found = await gather(paths, read);
  const sources = found.filter(({ path }) => !only || path === null || only(path));
  const joined = new Set<string>();
  const at = new Map(sources.map((one) => (isRefusal(one) ? [one.path, one.path] : [one.name, one.path ?? '-'])));
  const progress = await openProgress(terminal, sources.length);
  try {
    const heard: ModelReport[] = [];
    const onReport = async (report: Report): Promise<void> => {
      for (const line of reportMessages(report, at.get(report.source) ?? report.source, quiet)) progress.error(line);
      if (report.status === 'joined') joined.add(report.source);
      if (report.model) heard.push(report.model);
      const lines = [reportLine(report), ...(report.model ? [modelLine(report.source, report.model)] : [])];
      // Beside a folder that is watched, what stayed the same is no news.
      await progress.step(quiet || (only && report.status === 'same') ? null : lines.join('\n'));
    };
    const summary = await backend.load(until(terminal.signal, sources), onReport, { rules, keepFuller, signal: terminal.signal });
    progress.end();
    if (!only || Object.entries(summary).some(([status, n]) => status !== 'same' && n > 0)) await terminal.out(summaryLine(summary));
    if (heard.length > 0) await terminal.out(modelSummary(heard));
    if (!terminal.signal.aborted) await tellMissing(backend, found, joined, terminal, told);
    return summary;
  } finally {
    progress.end();
  }
}
