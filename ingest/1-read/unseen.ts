/** What is said of words that a file holds and does not show: how many they are, and never what they say. */
import { type Message, message } from '../messages.ts';

/** `hidden`: characters nobody sees; `struck`: characters that are struck through or deleted. */
export function unseen(name: string, hidden: number, struck: number): Message[] {
  return [
    ...(hidden > 0 ? [message('read/hidden-text', { name, page: 0, box: [], count: hidden })] : []),
    ...(struck > 0 ? [message('read/struck-text', { name, count: struck })] : []),
  ];
}
