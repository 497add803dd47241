/** Work put off until the writing pauses: the engine makes its log durable only at a checkpoint, and one per batch would be slow. */

/** Milliseconds without a write. */
const pause = 300;

export interface Quiet {
  soon(): void;
  cancel(): void;
  /** Does it at once where it is still due. */
  now(): Promise<void>;
}

export function whenQuiet(work: () => Promise<void>): Quiet {
  let timer: NodeJS.Timeout | null = null;
  let due = false;
  const now = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    if (!due) return;
    due = false;
    await work();
  };
  return {
    cancel() {
      if (timer) clearTimeout(timer);
    },
    soon() {
      due = true;
      // A failed checkpoint loses nothing of the log; the one at the end tells of it.
      timer = setTimeout(() => {
        now().catch(() => {
          due = true;
        });
      }, pause).unref();
    },
    now,
  };
}
