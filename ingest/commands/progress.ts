/** How far a long run is: a bar on a terminal, nothing otherwise. Lines printed meanwhile stand above the bar. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** One more is done; `line` says what. */
  step(line: string | null): Promise<void>;
  error(line: string): void;
  end(): void;
}

/** The bar goes to standard error, so that standard output stays clean. */
export async function openProgress(terminal: Terminal, total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total < 2)
    return {
      step: async (line) => (line === null ? undefined : terminal.out(line)),
      error: (line) => terminal.error(line),
      end: () => undefined,
    };
  const { MultiBar, Presets } = await import('cli-progress');
  const bars = new MultiBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
      format: '{bar} {value}/{total} {duration_formatted}',
    },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  return {
    async step(line) {
      bar.increment();
      if (line === null) return;
      if (process.stdout.isTTY) bars.log(`${line}\n`);
      else await terminal.out(line);
    },
    error: (line) => bars.log(`${line}\n`),
    end: () => bars.stop(),
  };
}
