/** XML of Word and OFD files, as a stream of events with plain names. Document types are refused: neither writes any, and entities come from there. */
import { SaxesParser } from 'saxes';

/** The part is no XML, or XML that Word never writes; the message says where. */
export class BrokenXml extends Error {
  override name = 'BrokenXml';
}
/** `attribute` takes a name with its usual prefix, w:val. */
export type Attribute = (name: string) => string | undefined;
export interface Handlers {
  /** `resolve`: the namespace a prefix stands for here. */
  open?(name: string, attribute: Attribute, resolve: (prefix: string) => string): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Namespace → the prefix it usually has. Programs choose other ones; Word of 2003 and ISO's strict files have namespaces of their own. */
const usual: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.microsoft.com/aml/2001/core': 'aml:',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg:',
  'urn:schemas-microsoft-com:vml': 'v:',
  '': '',
};
/** A name of a namespace that is not read here is no name of Word, whatever its prefix. */
const nameOf = (uri: string, local: string): string => (Object.hasOwn(usual, uri) ? usual[uri] + local : `{${uri}}${local}`);

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const text = new TextDecoder(wide ? (a === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  if (wide || !text.includes('\ufffd')) return text;
  const said = /^<\?xml[^>]{0,200}encoding=["'](gb\w+)["']/iu.exec(text)?.[1];
  return said ? new TextDecoder('gb18030').decode(bytes) : text;
}

/** Reads a part, given as bytes or as text. Names have their usual prefix, w:p. Throws BrokenXml. */
export function readXml(part: string, content: Uint8Array | string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const broken = (reason: string): never => {
    throw new BrokenXml(`${part}:${parser.line}:${parser.column + 1}: ${reason}`);
  };
  parser.on('doctype', () => broken('it declares a document type and perhaps entities, which Word never does'));
  parser.on('error', (error) => broken(error.message.replace(/^\d+:\d+: /u, '')));
  const resolve = (prefix: string): string => parser.resolve(prefix) ?? '';
  if (open)
    parser.on('opentag', ({ uri, local, attributes }) => {
      const all = Object.values(attributes);
      open(nameOf(uri, local), (one) => all.find((own) => nameOf(own.uri, own.local) === one)?.value, resolve);
    });
  if (close) parser.on('closetag', ({ uri, local }) => close(nameOf(uri, local)));
  if (text) parser.on('text', text);
  parser.write(typeof content === 'string' ? content : decode(content)).close();
}
