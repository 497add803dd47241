/** What a part has done so far, kept in a file, so that an interrupted run goes on. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Checked, Part } from './part.ts';

const folder = fileURLToPath(new URL('../../data/verify/', import.meta.url));

const schema = z.object({
  commit: z.string(),
  seed: z.number(),
  /** The first case that is not done. */
  next: z.number(),
  /** Outcome → cases. */
  outcomes: z.record(z.string(), z.number()),
  /** Kind of fault → the cases that have it, and how it shows in the first. */
  faults: z.record(z.string(), z.object({ cases: z.array(z.number()), text: z.string() })),
  /** Cases with a fault. */
  wrong: z.number(),
});
export type Progress = z.infer<typeof schema>;

const path = (name: string, at: string): string => join(at, `${name}.json`);
export const begun = ({ seed }: Pick<Part, 'seed'>, commit: string): Progress => ({
  commit,
  seed,
  next: 0,
  outcomes: {},
  faults: {},
  wrong: 0,
});

/** What was done at this commit under this seed; a new beginning where there is none. */
export function loadProgress(part: Pick<Part, 'name' | 'seed'>, commit: string, at = folder): Progress {
  try {
    const found = schema.parse(JSON.parse(readFileSync(path(part.name, at), 'utf8')));
    return found.commit === commit && found.seed === part.seed ? found : begun(part, commit);
  } catch {
    // No file, or half of one: nothing is lost but time.
    return begun(part, commit);
  }
}
export function saveProgress(name: string, progress: Progress, at = folder): void {
  mkdirSync(at, { recursive: true });
  const part = `${path(name, at)}.part`;
  writeFileSync(part, JSON.stringify(progress, null, 1));
  renameSync(part, path(name, at));
}
export const forgetProgress = (name: string, at = folder): void => rmSync(path(name, at), { force: true });

/** One more case done. */
export function withCase(progress: Progress, { outcomes, faults }: Checked): Progress {
  const counts = { ...progress.outcomes };
  for (const outcome of new Set(outcomes)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const kinds = { ...progress.faults };
  for (const { kind, text } of faults) {
    const known = kinds[kind];
    kinds[kind] = known ? { ...known, cases: [...known.cases, progress.next] } : { cases: [progress.next], text };
  }
  return { ...progress, next: progress.next + 1, outcomes: counts, faults: kinds, wrong: progress.wrong + (faults.length > 0 ? 1 : 0) };
}
