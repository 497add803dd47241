/** XML of Word files, as a stream of events with plain names. Document types are refused: Word writes none, and entities come from there. */
import { SaxesParser } from 'saxes';

/** The part is no XML, or XML that Word never writes; the message says where. */
export class BrokenXml extends Error {
  override name = 'BrokenXml';
}
export interface Handlers {
  /** `attribute` takes a name with its usual prefix, w:val. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part. Names are as usually written, w:p; Word uses these prefixes always. Throws BrokenXml. */
export function readXml(part: string, bytes: Uint8Array, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const broken = (reason: string): never => {
    throw new BrokenXml(`${part}:${parser.line}:${parser.column + 1}: ${reason}`);
  };
  parser.on('doctype', () => broken('it declares a document type and perhaps entities, which Word never does'));
  parser.on('error', (error) => broken(error.message.replace(/^\d+:\d+: /u, '')));
  if (open)
    parser.on('opentag', ({ name, attributes }) => open(name, (one) => (Object.hasOwn(attributes, one) ? attributes[one] : undefined)));
  if (close) parser.on('closetag', ({ name }) => close(name));
  if (text) parser.on('text', text);
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  parser.write(new TextDecoder(wide ? (a === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)).close();
}
