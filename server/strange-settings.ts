/** Variables that look like settings and are none: a mistyped one has no effect, and nobody would notice. Each is told with the right one. */
import { nearest } from '../cypher/nearest.ts';
import { variables } from './settings.ts';

const ours = variables.map(({ name }) => name);
/** Read by docker-compose.yml, by Neo4j's own programs, or by the tests. */
const others: ReadonlySet<string> = new Set(
  'JIYAO_RECORDS NEO4J_AUTH NEO4J_CONF NEO4J_HOME NEO4J_PLUGINS NEO4J_EDITION NEO4J_DEBUG NEO4J_SHA256 NEO4J_TARBALL NEO4J_ACCEPT_LICENSE_AGREEMENT'.split(
    ' ',
  ),
);
/** Neo4j's settings have small letters in them; NEO4J_TEST_… are the tests'; Docker and Kubernetes name services that are called so. */
const notOurs = /^NEO4J_\w*[a-z]|^NEO4J_TEST_|^(?:JIYAO|NEO4J)_(?:SERVICE_|PORT_\d|NAME$)|^NEO4J_PORT$/u;
const shaped = /^(?<prefix>JIYAO_|NEO4J_)(?<rest>\w+)$/iu;

/** One line for each variable of the environment that was probably meant as a setting. An empty one counts as unset. */
export function strangeSettings(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value]) => {
    const parts = shaped.exec(name)?.groups;
    if (!parts || !value || ours.includes(name) || others.has(name) || notOurs.test(name)) return [];
    const meant = meantBy(parts.prefix!.toUpperCase(), parts.rest!.toUpperCase());
    return [`${name} is no setting and has no effect; ${meant ? `did you mean ${meant}?` : 'the settings are in docs/settings.md'}`];
  });
}

/** The setting that was probably meant: near by letters under the same prefix, else named whole behind it. */
function meantBy(prefix: string, rest: string): string | null {
  const known = ours.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const begun = known.filter((name) => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  const near = nearest(rest, known) ?? begun;
  if (near) return `${prefix}${near}`;
  return ours.includes(rest) ? rest : (ours.find((name) => name.endsWith(`_${rest}`) && !name.startsWith(prefix)) ?? null);
}
