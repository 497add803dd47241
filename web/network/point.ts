/** A place on the plane of a network. */
export type Point = readonly [x: number, y: number];
