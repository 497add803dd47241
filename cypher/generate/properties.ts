/** What the generated files need to know of a property, read off its zod schema. */
import { z } from 'zod';

export interface Property {
  name: string;
  /** As documentation prints it: `string`, `integer`, `string[]`, `'a' | 'b'`. */
  type: string;
  required: boolean;
  description: string;
}

interface Json {
  type?: string;
  enum?: string[];
  items?: Json;
  description?: string;
  properties?: Record<string, Json>;
  required?: string[];
}

const tsOf = (schema: Json): string => {
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.type === 'array') {
    const inner = tsOf(schema.items ?? {});
    return inner.includes('|') ? `(${inner})[]` : `${inner}[]`;
  }
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
};

/** The properties of a node kind or relationship, in the order the model gives them. */
export function propertiesOf(object: z.ZodObject): Property[] {
  const schema = z.toJSONSchema(object) as Json;
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: property.type === 'integer' ? 'integer' : tsOf(property),
    required: required.has(name),
    description: property.description ?? '',
  }));
}
