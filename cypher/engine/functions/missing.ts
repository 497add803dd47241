/** Functions of Cypher that are not here, each with what to do instead. */
const zoned = 'The graph holds no times with a zone; use';
const none = 'The graph holds';

export const missing: ReadonlyMap<string, string> = new Map(
  Object.entries({
    datetime: `${zoned} localdatetime() or date().`,
    time: `${zoned} localtime().`,
    point: `${none} no points.`,
    'point.distance': `${none} no points.`,
    'point.withinbbox': `${none} no points.`,
    'vector.similarity.cosine': `${none} no vectors.`,
    'vector.similarity.euclidean': `${none} no vectors.`,
    'graph.names': 'There is one graph.',
    'graph.byname': 'There is one graph.',
    'graph.byelementid': 'There is one graph.',
    'graph.propertiesbyname': 'There is one graph.',
    file: 'Queries read no files.',
    linenumber: 'Queries read no files.',
    exists: 'Use IS NOT NULL for a property, EXISTS { … } for a pattern.',
  }),
);
/** What to do instead of a function that is not here; null where nothing of that name is known. */
export const insteadOf = (name: string): string | null =>
  missing.get(name) ?? missing.get(name.replace(/\.(?:transaction|statement|realtime|truncate|fromepoch|fromepochmillis)$/u, '')) ?? null;
