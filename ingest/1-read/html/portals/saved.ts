/** Pages that a browser saved. */
import type { PortalFamily } from './family.ts';

/** Browsers note where they saved a page from: `<!-- saved from url=(0042)https://… -->`, SingleFile `url: https://…`. */
export const saved: PortalFamily = {
  name: 'saved by a browser',
  address: ({ comments }) =>
    comments
      .map(
        (words) => /saved from url=\(\d+\)\s*(\S+)/u.exec(words)?.[1] ?? /^\s*Page saved with SingleFile\s+url:\s*(\S+)/u.exec(words)?.[1],
      )
      .find((found) => found !== undefined) ?? null,
};
