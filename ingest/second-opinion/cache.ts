/** Answers kept in the data folder, by what was asked: the same sentences to the same model in the same words are paid for once. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from './asking.ts';
import { proposal, questionVersion } from './question.ts';

const entry = z.object({ proposals: z.array(proposal), malformed: z.number().int().min(0) });

export interface Cache {
  get(sentences: readonly string[]): Promise<Answer | null>;
  put(sentences: readonly string[], answer: Answer): Promise<void>;
}

/** A cache in `folder`, which need not be there yet. What is broken in it counts as not there; nothing in it is believed unchecked. */
export function openCache(folder: string, model: string): Cache {
  const pathOf = (sentences: readonly string[]): string => {
    const asked = JSON.stringify([model, questionVersion, sentences]);
    return join(folder, `${createHash('sha256').update(asked).digest('hex')}.json`);
  };
  return {
    async get(sentences) {
      const text = await readFile(pathOf(sentences), 'utf8').catch(() => null);
      if (text === null) return null;
      try {
        return entry.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    async put(sentences, answer) {
      const path = pathOf(sentences);
      const fresh = `${path}.${randomBytes(4).toString('hex')}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(fresh, JSON.stringify(answer));
        await rename(fresh, path);
      } catch {
        // A full or read-only disk costs the same question once more, and no fact.
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}
