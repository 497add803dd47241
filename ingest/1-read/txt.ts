/**
 * Plain text: UTF-8, UTF-16, GB18030 and Big5; what was not UTF-8 is said.
 */
import { type Message, message } from '../messages.ts';
import { decodeText, isBinary } from './decode.ts';
import { type Format, refuse } from './format.ts';

export const txt: Format = {
  read(bytes, name) {
    const decoded = decodeText(bytes);
    if (!decoded) return refuse(message('read/encoding-unknown', { name }));
    const { text, encoding, doubtful, broken } = decoded;
    if (isBinary(text)) return refuse(message('read/binary', { name }));
    if (text.trim() === '') return refuse(message('read/blank', { name }));
    const said = { name, encoding: encoding.toUpperCase() };
    const messages: Message[] = doubtful
      ? [message('read/encoding-guess', said)]
      : encoding === 'utf-8'
        ? []
        : [message('read/encoding', said)];
    if (broken.length > 0) messages.push(message('read/encoding-bytes', { ...said, lines: broken }));
    return { text, encoding, anchors: null, messages };
  },
};
