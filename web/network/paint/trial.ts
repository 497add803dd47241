/** A picture of thousands that nobody sees: drawn before the first one, it makes the browser compile the loops that set pixels. */
import type { Columns } from '../columns.ts';
import { paintDense } from './dense.ts';
import { rasterOf } from './raster.ts';
import { plain } from './scene.ts';
import { dense } from './ties.ts';

/** Draws a made-up picture on a small raster, twice. */
export function trial(): void {
  const [n, m] = [1500, dense + 1];
  const some = (length: number, step: number): number[] => Array.from({ length }, (_, i) => (i * step) % n);
  const columns: Columns = {
    keys: some(n, 1).map(String),
    titles: Array.from({ length: n }, () => ''),
    dates: Array.from({ length: n }, () => ''),
    kinds: ['Official'],
    kind: new Uint8Array(n),
    r: new Float32Array(n).fill(5),
    degree: new Float32Array(n),
    from: Uint32Array.from(some(m, 7)),
    to: Uint32Array.from(some(m, 11)),
    count: new Uint16Array(m).fill(1),
    tones: ['ATTENDED'],
    tone: new Uint8Array(m),
  };
  const places = { x: Float64Array.from(some(n, 37), (at) => at % 200), y: Float64Array.from(some(n, 53), (at) => at % 200) };
  const gray = '#808080';
  const tone = { full: gray, pale: gray };
  const style = { paper: gray, ink: gray, quiet: gray, line: gray, accent: gray, font: 'sans-serif' };
  const kinds = [{ fill: gray, edge: gray, shape: 'circle' }];
  const scene = { columns, places, style: { ...style, kinds, tones: [tone] }, emphasis: plain(columns), hulls: [] };
  const sheet = rasterOf(200, 200, null);
  for (const k of [0.2, 0.5]) paintDense(sheet, scene, { x: 0, y: 0, k, width: 200, height: 200 }, 1, 1, false);
}
