/** Lints the model's meaning, not only its syntax. */
import { describe, expect, it } from 'vitest';
import { propertiesOf } from './generate/properties.ts';
import { schemaStatements } from './generate/schema.ts';
import { kindOfKey, nodeKinds, nodes, provenance, relationships, relationshipTypes } from './model.ts';

describe('the model', () => {
  it('gives one property name one type', () => {
    const types = new Map<string, string>();
    const all = [...nodeKinds.map((kind) => nodes[kind].properties), provenance];
    for (const { name, type } of all.flatMap(propertiesOf)) {
      if (name === 'kind') continue; // the only name with a meaning of its own per node
      expect([name, types.get(name) ?? type]).toEqual([name, type]);
      types.set(name, type);
    }
  });

  it('gives every relationship two ends that exist, captions and an example', () => {
    for (const type of relationshipTypes) {
      const { from, to, caption, example } = relationships[type];
      for (const end of [...from, ...to]) expect(nodeKinds).toContain(end);
      expect(caption.zh).toMatch(/\p{Script=Han}/u);
      expect(caption.en.length * example.length).toBeGreaterThan(0);
    }
  });

  it('uses a caption and a pair of colour and shape once', () => {
    const kinds = nodeKinds.map((kind) => nodes[kind]);
    expect(new Set(kinds.map(({ caption }) => caption.zh)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ color, shape }) => color + shape)).size).toBe(kinds.length);
  });

  it('knows the kind of a key, and that other strings are none', () => {
    for (const kind of nodeKinds) {
      const { example } = nodes[kind];
      if (typeof example.key === 'string') expect(kindOfKey(example.key)).toBe(kind);
    }
    expect(kindOfKey('nothing')).toBeNull();
    expect(kindOfKey('constructor:x')).toBeNull();
  });

  it('constrains every key', () => {
    const statements = schemaStatements().join('\n');
    for (const kind of nodeKinds) expect(statements).toContain(`FOR (n:${kind}) REQUIRE n.key IS UNIQUE`);
  });
});
