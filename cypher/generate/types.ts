/** cypher/types.gen.ts: TypeScript types of every node and relationship, and the legend. */
import { nodeKinds, nodes, provenance, relationships, relationshipTypes } from '../model.ts';
import { type Property, propertiesOf } from './properties.ts';

const field = ({ name, tsType, required, description }: Property): string =>
  `${description ? `  /** ${description} */\n` : ''}  ${name}${required ? '' : '?'}: ${tsType};`;
const pascal = (type: string): string => type.toLowerCase().replace(/(?:^|_)(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

export function typesFile(): string {
  const nodeTypes = nodeKinds.map((kind) => {
    const fields = propertiesOf(nodes[kind].properties).map(field);
    return `/** ${nodes[kind].caption.zh}. ${nodes[kind].description} */\nexport interface ${kind}Node {\n  key: string;\n${fields.join('\n')}\n}`;
  });
  const edgeTypes = relationshipTypes.map((type) => {
    const fields = propertiesOf(relationships[type].properties).map(field);
    const body = fields.length > 0 ? `{\n${fields.join('\n')}\n}` : '{}';
    return fields.length > 0
      ? `/** ${relationships[type].caption.zh}. ${relationships[type].description} */\nexport interface ${pascal(type)}Edge extends EdgeProvenance ${body}`
      : `/** ${relationships[type].caption.zh}. ${relationships[type].description} */\nexport type ${pascal(type)}Edge = EdgeProvenance;`;
  });
  const legend = {
    nodes: nodeKinds.map((kind) => ({ kind, caption: nodes[kind].caption, color: nodes[kind].color, shape: nodes[kind].shape })),
    relationships: relationshipTypes.map((type) => ({ type, caption: relationships[type].caption, color: relationships[type].color })),
  };
  return [
    '// Generated from cypher/model.ts by `npm run generate`; do not edit.',
    `/** On every relationship. */\nexport interface EdgeProvenance {\n${propertiesOf(provenance).map(field).join('\n')}\n}`,
    ...nodeTypes,
    ...edgeTypes,
    `/** Captions, colours and shapes. */\nexport const legend = ${JSON.stringify(legend, null, 2)} as const;`,
    '',
  ].join('\n\n');
}
