/** A drawing context that writes SVG: the painter draws on it as on that of a canvas, so the file shows what the page shows. Curves are whole circles only. */
import type { CanvasContext } from '../paint/context.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that may stand in XML; what XML cannot hold at all is left out. */
export function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these characters.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '').replace(/[&<>"']/gu, (sign) => escapes[sign]!);
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A context and the file it has written so far. */
export function svgContext(width: number, height: number, title: string): { context: CanvasContext; text(): string } {
  const parts: string[] = [];
  let path: string[] = [];
  let halo = '';
  const alpha = (): string => (context.globalAlpha < 1 ? ` opacity="${Math.round(context.globalAlpha * 100) / 100}"` : '');
  const anchor = (): string => (context.textAlign === 'center' ? 'middle' : 'start');
  const fontOf = (): string => {
    const [, weight, size, family] = /^(600 )?([\d.]+)px (.+)$/u.exec(context.font) ?? [];
    return `font-family="${xml(family ?? '')}" font-size="${size}"${weight ? ' font-weight="600"' : ''}`;
  };
  const context: CanvasContext = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineJoin: 'round',
    globalAlpha: 1,
    font: '12px sans-serif',
    textAlign: 'center',
    textBaseline: 'alphabetic',
    beginPath: () => {
      path = [];
    },
    moveTo: (x, y) => void path.push(`M${n(x)} ${n(y)}`),
    lineTo: (x, y) => void path.push(`L${n(x)} ${n(y)}`),
    closePath: () => void path.push('Z'),
    rect: (x, y, w, tall) => void path.push(`M${n(x)} ${n(y)}h${n(w)}v${n(tall)}h${n(-w)}Z`),
    arc: (x, y, r) => void path.push(`M${n(x + r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0Z`),
    fill: () => void parts.push(`<path d="${path.join('')}" fill="${xml(String(context.fillStyle))}"${alpha()}/>`),
    stroke: () =>
      void parts.push(
        `<path d="${path.join('')}" fill="none" stroke="${xml(String(context.strokeStyle))}" stroke-width="${n(context.lineWidth)}"${alpha()}/>`,
      ),
    fillRect: (x, y, w, tall) =>
      void parts.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(tall)}" fill="${xml(String(context.fillStyle))}"${alpha()}/>`,
      ),
    // The halo of a text goes with the text itself, so that it stands in the file once.
    strokeText: () => {
      halo = ` stroke="${xml(String(context.strokeStyle))}" stroke-width="${n(context.lineWidth)}" stroke-linejoin="round" paint-order="stroke"`;
    },
    fillText: (text, x, y) => {
      parts.push(
        `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor()}" ${fontOf()} fill="${xml(String(context.fillStyle))}"${halo}${alpha()}>${xml(text)}</text>`,
      );
      halo = '';
    },
  };
  return {
    context,
    text: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img"><title>${xml(title)}</title>\n${parts.join('\n')}\n</svg>\n`,
  };
}
