/** What Neo4j's driver gives and takes, as values that can be compared, and back. The driver must not turn whole numbers into bigint. */
import neo4j, { type Duration, type Node, type Path, type Relationship } from 'neo4j-driver';
import { constant, float, integer, type Told, temporal, text } from './notation.ts';

type Entity = Node | Relationship;
const entries = (properties: object): Map<string, Told> =>
  new Map(Object.entries(properties).map(([name, value]): [string, Told] => [name, toldOfDriver(value)]));
const entity = (of: Entity): Told =>
  neo4j.isNode(of as object)
    ? { kind: 'node', labels: (of as Node).labels, entries: entries(of.properties) }
    : { kind: 'relationship', type: (of as Relationship).type, entries: entries(of.properties) };

function path({ start, segments }: Path): Told {
  return {
    kind: 'path',
    nodes: [start, ...segments.map(({ end }) => end)].map(entity),
    steps: segments.map(({ relationship, start: from }) => ({
      forward: relationship.startNodeElementId === from.elementId,
      relationship: entity(relationship),
    })),
  };
}

function durationText(of: Duration): string {
  const [months, days, seconds, nanoseconds] = [of.months, of.days, of.seconds, of.nanoseconds].map((part) => BigInt(String(part))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const whole = seconds * 1_000_000_000n + nanoseconds;
  const sign = whole < 0n ? '-' : '';
  const size = whole < 0n ? -whole : whole;
  const rest = size % 60_000_000_000n;
  const fraction = String(rest % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/u, '');
  const part = (count: bigint, unit: string): string => (count === 0n ? '' : `${count}${unit}`);
  const minutes = size / 60_000_000_000n;
  const time =
    part(minutes / 60n, 'H').replace(/^(?=.)/u, sign) +
    part(minutes % 60n, 'M').replace(/^(?=.)/u, sign) +
    (rest === 0n ? '' : `${sign}${rest / 1_000_000_000n}${fraction === '' ? '' : `.${fraction}`}S`);
  const date = part(months / 12n, 'Y') + part(months % 12n, 'M') + part(days, 'D');
  return `P${date}${time === '' ? '' : `T${time}`}` === 'P' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}

/** A value of the driver. */
export function toldOfDriver(value: unknown): Told {
  if (value === null || typeof value === 'boolean') return constant(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return float(value);
  if (neo4j.isInt(value)) return integer(value.toString());
  if (Array.isArray(value)) return { kind: 'list', items: value.map(toldOfDriver) };
  if (typeof value !== 'object') throw new TypeError(`no value of the driver: ${String(value)}`);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return entity(value);
  if (neo4j.isPath(value)) return path(value);
  if (neo4j.isDuration(value)) return text(durationText(value));
  // What is left of classes are dates and times, which print themselves.
  if (Object.getPrototypeOf(value) !== Object.prototype) return temporal(String(value));
  return { kind: 'map', entries: entries(value) };
}
