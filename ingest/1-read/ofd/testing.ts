/** For tests: OFD files written by hand, so that each says one thing that programs seldom write. */
import { strToU8, zipSync } from 'fflate';

/** A text object; `attributes` and `inner` are XML. Places are millimetres on the page. */
export const text = (words: string, x: number, y: number, { size = 5, attributes = '', inner = '', code = '' } = {}): string =>
  `<ofd:TextObject ID="1" Font="1" Boundary="${x} ${y - size} ${size * ([...words].length + 1)} ${size * 1.3}" Size="${size}" ${attributes}>${inner}` +
  `<ofd:TextCode X="0" Y="${size}" ${code || `DeltaX="g ${[...words].length - 1} ${size}"`}>${words}</ofd:TextCode></ofd:TextObject>`;
/** A filled rectangle. */
export const area = (x: number, y: number, width: number, height: number, colour = '0 0 0', attributes = ''): string =>
  `<ofd:PathObject ID="2" Boundary="${x} ${y} ${width} ${height}" Fill="true" Stroke="false" ${attributes}><ofd:FillColor Value="${colour}"/>` +
  `<ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
export const picture = (resource: number, x = 0, y = 0, width = 210, height = 297): string =>
  `<ofd:ImageObject ID="3" Boundary="${x} ${y} ${width} ${height}" CTM="${width} 0 0 ${height} 0 0" ResourceID="${resource}"/>`;
export const layer = (objects: string, type = 'Body'): string => `<ofd:Layer ID="4" Type="${type}">${objects}</ofd:Layer>`;
export const page = (layers: string, before = ''): string =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${before}<ofd:Content>${layers}</ofd:Content></ofd:Page>`;

interface Written {
  /** XML of the pages. */
  pages: readonly string[];
  /** XML of a list of resources. */
  resources?: string;
  /** XML of pages that others are drawn upon, by number from 1. */
  templates?: readonly string[];
  /** More parts, or others in place of those. */
  parts?: Record<string, string | Uint8Array>;
  /** What is done to each part's path and XML. */
  path?: (path: string) => string;
  xml?: (xml: string) => string;
  /** How many documents hold these pages. */
  documents?: number;
}
const list = (items: readonly string[] | undefined, write: (at: number) => string): string =>
  (items ?? []).map((_, at) => write(at)).join('');

export function ofdFile({
  pages,
  resources = '',
  templates,
  parts = {},
  path = (one) => one,
  xml = (one) => one,
  documents = 1,
}: Written): Uint8Array {
  const names = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const all: Record<string, string | Uint8Array> = {};
  let bodies = '';
  for (let at = 0; at < documents; at += 1) {
    bodies += `<ofd:DocBody><ofd:DocRoot>Doc_${at}/Document.xml</ofd:DocRoot></ofd:DocBody>`;
    all[`Doc_${at}/Document.xml`] =
      `<ofd:Document ${names}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${list(templates, (n) => `<ofd:TemplatePage ID="${n + 1}" BaseLoc="Tpls/${n}.xml"/>`)}</ofd:CommonData>` +
      `<ofd:Pages>${list(pages, (n) => `<ofd:Page ID="${n}" BaseLoc="Pages/${n}.xml"/>`)}</ofd:Pages></ofd:Document>`;
    all[`Doc_${at}/PublicRes.xml`] = `<ofd:Res ${names} BaseLoc="Res">${resources}</ofd:Res>`;
    for (const [n, one] of pages.entries()) all[`Doc_${at}/Pages/${n}.xml`] = one;
    for (const [n, one] of (templates ?? []).entries()) all[`Doc_${at}/Tpls/${n}.xml`] = one;
  }
  all['OFD.xml'] = `<ofd:OFD ${names} Version="1.1" DocType="OFD">${bodies}</ofd:OFD>`;
  const packed = Object.entries({ ...all, ...parts }).map(([name, content]) => [
    path(name),
    typeof content === 'string' ? strToU8(xml(content)) : content,
  ]);
  // Unpacked: what repeats itself would be taken for a bomb.
  return zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>, { level: 0 });
}
