/** Shape of GET /model: what the legend, the filters and the help need to know of the graph. */
import { z } from 'zod';
import { shapes } from '../../cypher/define.ts';
import { nodeKind, relationshipType, role } from './common.ts';

const caption = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Caption' });
const property = z
  .object({ name: z.string(), caption, type: z.string(), description: z.string(), required: z.boolean() })
  .meta({ id: 'ModelProperty' });

export const model = z
  .object({
    nodes: z.array(
      z.object({
        kind: nodeKind,
        caption,
        description: z.string(),
        title: z.string(),
        color: z.string(),
        shape: z.enum(shapes),
        owner: z.enum(['record', 'shared']),
        properties: z.array(property),
      }),
    ),
    relationships: z.array(
      z.object({
        type: relationshipType,
        caption,
        description: z.string(),
        from: z.array(nodeKind),
        to: z.array(nodeKind),
        color: z.string(),
        listed: z.boolean().describe('Pages list it by its caption'),
        properties: z.array(property),
      }),
    ),
    roles: z.array(role),
    presence: z.array(role).describe('The roles that are presence'),
  })
  .meta({ id: 'Model' });
