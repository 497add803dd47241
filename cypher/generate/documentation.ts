/** docs/model.md: the graph in words, tables and one diagram. */
import { nodeKinds, nodes, provenance, relationships, relationshipTypes } from '../model.ts';
import { captionOfProperty, type PropertyName } from '../property-captions.ts';
import { propertiesOf } from './properties.ts';
import { tableOf } from './table.ts';

const diagram = (): string => {
  const arrows = relationshipTypes.flatMap((type) => {
    const { from, to } = relationships[type];
    return from.flatMap((start) => to.map((end) => `${start} -->|${type}| ${end}`));
  });
  const merged = new Map<string, string[]>();
  for (const arrow of arrows) {
    const [, start, type, end] = /^(\w+) -->\|(\w+)\| (\w+)$/u.exec(arrow) ?? [];
    const id = `${start} ${end}`;
    merged.set(id, [...(merged.get(id) ?? []), type ?? '']);
  }
  const lines = [...merged].map(([ends, types]) => `  ${ends.replace(' ', ` -->|"${types.join('<br>')}"| `)}`);
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
};

export function documentationFile(): string {
  const nodeParts = nodeKinds.map((kind) => {
    const definition = nodes[kind];
    const rows = propertiesOf(definition.properties).map(({ name, type, required, description }) => [
      `\`${name}\``,
      captionOfProperty(kind, name as PropertyName).zh,
      `\`${type}\``,
      required ? 'yes' : 'no',
      description,
    ]);
    return [
      `### ${kind} · ${definition.caption.zh}`,
      `${definition.description} Key: \`${definition.key}\`. ${definition.owner === 'record' ? 'Goes with its record.' : 'Shared by the records that speak of it.'} Drawn as a ${definition.shape} in \`${definition.color}\`.`,
      tableOf(
        ['property', 'caption', 'type', 'always', 'meaning'],
        [['`key`', captionOfProperty(kind, 'key').zh, '`string`', 'yes', 'unique over the whole graph'], ...rows],
      ),
      `Example: \`${JSON.stringify(definition.example)}\``,
    ].join('\n\n');
  });
  const edgeRows = relationshipTypes.map((type) => {
    const { caption, description, from, to, properties, example } = relationships[type];
    const own = propertiesOf(properties).map(({ name, type: kind, required }) => `\`${name}${required ? '' : '?'}: ${kind}\``);
    return [`\`${type}\` ${caption.zh}`, `${from.join(', ')} → ${to.join(', ')}`, description, own.join(', '), example];
  });
  const provenanceRows = propertiesOf(provenance).map(({ name, type, required, description }) => [
    `\`${name}\``,
    `\`${type}\``,
    required ? 'yes' : 'no',
    description,
  ]);
  return [
    '<!-- Generated from cypher/model.ts by `npm run generate`; do not edit. -->',
    '# The graph',
    'Offsets are UTF-16 code units in the raw text of the record; `end` is exclusive. Optional properties are absent, never null.',
    diagram(),
    '## Nodes',
    ...nodeParts,
    '## Relationships',
    'Every relationship carries where it was read:',
    tableOf(['property', 'type', 'always', 'meaning'], provenanceRows),
    tableOf(['type', 'ends', 'meaning', 'further properties', 'example'], edgeRows),
    '',
  ].join('\n\n');
}
