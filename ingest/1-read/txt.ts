/**
 * Plain text: UTF-8, UTF-16, GB18030 and Big5; what was not UTF-8 is said.
 */
import { decodeText, isBinary } from './decode.ts';
import { type Format, refuse, tell } from './format.ts';

export const txt: Format = {
  read(bytes, name) {
    const decoded = decodeText(bytes);
    if (!decoded) return refuse('read/encoding', `${name}: the bytes are neither UTF-8, UTF-16, GB18030 nor Big5; save the file as UTF-8.`);
    const { text, encoding, doubtful } = decoded;
    if (isBinary(text)) return refuse('read/binary', `${name}: this is no text but binary data; export the record as plain text first.`);
    if (text.trim() === '') return refuse('read/blank', `${name}: the file holds only white space; there is nothing to read.`);
    const said = `${name}: read as ${encoding.toUpperCase()}`;
    const messages = doubtful
      ? [tell('warning', 'read/encoding', `${said}, which is a guess; if the text looks garbled, save the file as UTF-8.`)]
      : encoding === 'utf-8'
        ? []
        : [tell('info', 'read/encoding', `${said}.`)];
    return { text, encoding, anchors: null, messages };
  },
};
