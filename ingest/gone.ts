/**
 * What became of the files of a folder that was read before: renamed, where a new file holds the same text; gone, where none does.
 * Nothing is taken out because a file is gone: it is told by name.
 */
import type { SourceState } from '../cypher/store.ts';

export interface Renamed {
  from: string;
  to: string;
}
export interface Missing {
  renamed: Renamed[];
  gone: string[];
}

/**
 * `stored`: the sources that came from the folder; `found`: names of what is in it now, a refused archive standing for all it holds;
 * `joined`: names that were new in this run and hold the text of a record that was there.
 */
export function missingOf(
  stored: readonly Pick<SourceState, 'name' | 'record'>[],
  found: ReadonlySet<string>,
  joined: ReadonlySet<string>,
): Missing {
  const isFound = (name: string): boolean => {
    for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) if (found.has(name.slice(0, end))) return true;
    return false;
  };
  const lost = stored.filter(({ name }) => !isFound(name));
  const heirs = new Map(stored.filter(({ name }) => joined.has(name)).map(({ name, record }) => [record, name]));
  const renamed: Renamed[] = [];
  const gone: string[] = [];
  for (const { name, record } of lost) {
    const to = heirs.get(record);
    if (to === undefined) gone.push(name);
    else renamed.push({ from: name, to });
  }
  return { renamed, gone };
}
