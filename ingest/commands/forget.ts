/** `jiyao forget RECORD`: a record's facts go, what other records also say stays. */

import { nearest } from '../../cypher/nearest.ts';
import { CommandFailed, type Run } from './command.ts';
import { withBackend } from './open-backend.ts';
import { printable } from './printable.ts';
import { readCommandSettings } from './settings.ts';

export const run: Run = async ({ positionals }, terminal) => {
  const source = positionals[0] as string;
  return withBackend(await readCommandSettings(), async (backend) => {
    // A record's key as it stands in its address, or as an earlier version wrote it: with the name of its file.
    const key = source.startsWith('record:') ? source : null;
    const forgotten =
      (await backend.forget({ source })) ||
      (key !== null && ((await backend.forget({ record: key })) || (await backend.forget({ source: key.slice('record:'.length) }))));
    if (forgotten) {
      await terminal.out(`${printable(source)}: forgotten`);
      return 0;
    }
    const near = nearest(source, await backend.sources());
    throw new CommandFailed(
      `no record ${JSON.stringify(source)}${near ? `; did you mean ${near}?` : '; records: jiyao query "MATCH (r:Record) RETURN r.source AS source"'}`,
    );
  });
};
