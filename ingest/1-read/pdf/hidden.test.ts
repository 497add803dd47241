/** What a page does not show is no fact: every way to hide a name, and beside each a way that hides none. */
import { describe, expect, it } from 'vitest';
import { box, type HandPage, ownFrom, stream, words } from '../../samples/make/pdf-pages.ts';
import { baseOf, plainSaid, recordContent, saidBy, startOf } from './testing.ts';

const observers = 11;
/** A person nobody shows, on a line of their own below the record. */
const ghost = '列席：县审计局苏无痕';
const [x, y] = [70, 300];
const added = (content: string, more: Partial<HandPage> = {}): HandPage => ({ content: `${recordContent()}\n${content}`, ...more });
const states = '/ExtGState << /Half << /ca 0.5 >> /Gone << /ca 0 /CA 0 >> /Mixed << /BM /Multiply >> >>';
const own = (set: string, turn = '1 0 0 1', size = 15): string => words(x, y, ghost, { set, turn, size });
/** A picture of one grey point, and one with a mask that lets everything through. */
const pictures = [
  stream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80\x80\x80\x80'),
  stream(
    `/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask ${ownFrom + 2} 0 R`,
    '\x80\x80\x80\x80',
  ),
  stream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x10\x10\x10\x10'),
];
const drawn = `/XObject << /I ${ownFrom} 0 R /S ${ownFrom + 1} 0 R >>`;
const picture = (name: string, width: number, height: number): string => `q ${width} 0 0 ${height} ${x - 5} ${y - 5} cm /${name} Do Q`;
const round = `q 0 0 0 rg ${x - 10} ${y} m ${x - 10} ${y + 30} ${x + 230} ${y + 30} ${x + 230} ${y} c ${x + 230} ${y - 20} ${x - 10} ${y - 20} ${x - 10} ${y} c f Q`;
const off = '/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>';
const layer = '<< /Type /OCG /Name (a) >>';

type Made = [page: HandPage, own?: readonly string[], catalog?: string];
const hiding: Record<string, () => Made> = {
  'rendering mode 3': () => [added(own('3 Tr'))],
  'rendering mode 7, and nothing painted through it': () => [added(own('7 Tr'))],
  'a black box after it': () => [added(own('') + box(x - 2, y - 4, 200, 20))],
  'a white box after it': () => [added(own('') + box(x - 2, y - 4, 200, 20, '1 1 1'))],
  'a box of two halves': () => [added(own('') + box(x - 2, y - 4, 100, 20) + box(x + 98, y - 4, 100, 20))],
  'a thick line through it': () => [added(`${own('')} q 16 w 0 0 0 RG ${x - 2} ${y + 5} m ${x + 200} ${y + 5} l S Q`)],
  'a rounded spot': () => [added(own('') + round)],
  'a picture over it': () => [added(own('') + picture('I', 200, 25), { resources: drawn }), pictures],
  'a black box mixed in, of full darkness': () => [added(own('') + box(x - 2, y - 4, 200, 20), { resources: states })],
  'white on white': () => [added(own('1 1 1 rg'))],
  'nearly white on white': () => [added(own('0.98 0.98 0.98 rg'))],
  'black on a black box': () => [added(box(x - 2, y - 4, 200, 20) + own(''))],
  'half a point': () => [added(own('', '1 0 0 1', 0.5))],
  'no size': () => [added(own('', '0 0 0 0'))],
  'squeezed to nothing': () => [added(own('0 Tz'))],
  'fully transparent': () => [added(own('/Gone gs'), { resources: states })],
  'below the page': () => [added(words(x, -40, ghost))],
  'right of the page': () => [added(words(700, y, ghost))],
  'outside the crop box': () => [added(words(x, 20, ghost), { page: '/CropBox [0 60 595 842]' })],
  'clipped away': () => [added(`q 0 0 50 50 re W n ${own('')} Q`)],
  'a layer that is off': () => [added(`/OC /L BDC ${own('')} EMC`, { resources: '/Properties << /L 9 0 R >>' }), [...pictures, layer], off],
};
const showing: Record<string, () => Made> = {
  'white on a black box': () => [added(box(x - 2, y - 4, 200, 20) + own('1 1 1 rg'))],
  'black on a white box': () => [added(box(x - 2, y - 4, 200, 20, '1 1 1') + own(''))],
  'a black box beside it': () => [added(own('') + box(x - 2, y - 30, 200, 20))],
  'a box that is half transparent': () => [added(`${own('')} q /Half gs ${box(x - 2, y - 4, 200, 20, '1 0 0')} Q`, { resources: states })],
  'a marker mixed in': () => [added(`${own('')} q /Mixed gs ${box(x - 2, y - 4, 200, 20, '1 1 0')} Q`, { resources: states })],
  'the line of a table through it': () => [added(`${own('')} q 1 w ${x - 2} ${y + 5} m ${x + 200} ${y + 5} l S Q`)],
  'the frame of a box around it': () => [added(`${own('')} q 1 w ${x - 2} ${y - 4} 200 20 re S Q`)],
  'a picture below it': () => [added(picture('I', 200, 25) + own(''), { resources: drawn }), pictures],
  'a picture that lets it through': () => [added(own('') + picture('S', 200, 25), { resources: drawn }), pictures],
  'pale, but seen': () => [added(own('0.6 0.6 0.6 rg'))],
  'outlines only': () => [added(own('1 Tr 0.4 w'))],
  'a clip it lies in': () => [added(`q 0 0 595 842 re W n ${own('')} Q`)],
  'a box that is clipped away': () => [added(`${own('')} q 0 0 20 20 re W n ${box(x - 2, y - 4, 200, 20)} Q`)],
  'a layer that is on': () => [
    added(`/OC /L BDC ${own('')} EMC`, { resources: '/Properties << /L 9 0 R >>' }),
    [...pictures, layer],
    off.replace('/OFF', '/ON'),
  ],
};

const saidOf = ([page, objects, catalog]: Made): ReturnType<typeof saidBy> => saidBy([page], objects, catalog);

describe('hidden by', () => {
  it.each(Object.entries(hiding))('%s', async (_name, make) => {
    const found = await saidOf(make());
    expect(found.facts).toEqual((await plainSaid()).facts);
    expect(found.everything).not.toMatch(/苏|无痕|审计/u);
    expect(found.rules).toContain('read/hidden-text');
  });
});
describe('shown with', () => {
  it.each(Object.entries(showing))('%s', async (_name, make) => {
    const found = await saidOf(make());
    expect(found.facts).toMatchObject({ people: expect.arrayContaining([expect.objectContaining({ name: '苏无痕', role: 'observer' })]) });
    expect(found.rules).not.toContain('read/hidden-text');
  });
});
it('a name blacked out in the middle of a line leaves the others', async () => {
  const at = startOf(observers) + 15 * 8;
  const found = await saidBy([added(box(at - 1, baseOf(observers) - 4, 15 * 8 + 2, 19))]);
  expect(found.everything).not.toMatch(/梁.{0,3}雁/u);
  expect(found.facts).toMatchObject({ people: expect.arrayContaining([expect.objectContaining({ name: '白露' })]) });
});
