/**
 * Votes: the counts a decision gives (19票赞成、0票反对、1票弃权; 全票通过).
 */
import type { View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import { readNumber } from '../words/numerals.ts';
import type { VoteNote } from './draft.ts';
import { type Noted, note } from './note.ts';

const N = '(\\d{1,4}|[〇零一二三四五六七八九十百]{1,6})';
const counts = (words: string): RegExp => new RegExp(`(?:${N}[票人](?:表示)?(?:${words})|(?:${words})(?:票)?[：:]?${N}[票人])`);
const inFavour = counts('赞成|同意');
const against = counts('反对|不同意|不赞成');
const abstained = counts('弃权');
const unanimous = /全票(?:赞成|同意|通过)|一致(?:表决)?通过|(?:全体|一致)(?:举手)?(?:表决)?(?:赞成|通过)/;

const endsSentence = signSet('。；');
/** Without one of these nobody voted. */
const hint = /票|表决|反对|不同意|不赞成|弃权/;

/** The votes of one item: one for each sentence that counts ballots or says that all agreed by ballot (全票). */
export function readVotes(view: View, spans: readonly Span[]): VoteNote[] {
  const votes: VoteNote[] = [];
  for (const span of spans) {
    let at = span.start;
    const whole = view.flat.slice(span.start, span.end);
    if (!hint.test(whole)) continue;
    for (const text of piecesBehind(whole, endsSentence)) {
      const count = (pattern: RegExp): Noted<number> | null => {
        const found = pattern.exec(text);
        const digits = found?.[1] ?? found?.[2] ?? '';
        const value = found ? readNumber(digits) : null;
        return found && value !== null ? note(view, at + found.index, at + found.index + found[0].length, 'votes/count', value) : null;
      };
      const [no, shy] = [count(against), count(abstained)];
      const yes = count(inFavour);
      const all = unanimous.exec(text);
      if ((yes && /票|表决/.test(text)) || no || shy || (all && /票/.test(all[0]))) {
        const place = all ?? /[票]/.exec(text);
        const from = at + (place?.index ?? 0);
        const length = all ? all[0].length : 1;
        votes.push({
          for: yes,
          against: no,
          abstained: shy,
          unanimous: note<boolean>(
            view,
            from,
            from + length,
            'votes/unanimous',
            all !== null || (yes !== null && no?.value === 0 && (shy?.value ?? 0) === 0),
          ),
        });
      }
      at += text.length;
    }
  }
  return votes;
}
