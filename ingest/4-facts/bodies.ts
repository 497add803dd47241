/** The bodies of a text; see language/bodies.ts. */
export { type Body, findBodies } from '../language/bodies.ts';
