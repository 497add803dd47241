/**
 * Patterns of =~ are those of Java; the engine's library (RE2) reads a dialect of its own, without what can take for ever. This writes
 * the one as the other, letter by letter, and refuses by name what the library has not.
 */
import { refuse } from '../../refuse.ts';
import { letters, named } from './classes.ts';

const anything = '[^\\n\\r\\x{85}\\x{2028}\\x{2029}]';
const same = new Set('dDwWAztnrfa');
const hex = (code: number): string => `\\x{${code.toString(16)}}`;
const literal = (character: string): string => (/[\w\s]|[^\0-\x7f]/u.test(character) ? character : `\\${character}`);
const hasCase = (character: string): boolean => character > '\x7f' && character.toLowerCase() !== character.toUpperCase();

interface Flags {
  /** `.` takes line ends too. */
  all: boolean;
  /** Letters of ASCII in both cases. */
  caseless: boolean;
  /** All letters in both cases. */
  unicode: boolean;
}

class Translator {
  readonly #pattern: string;
  #at = 0;
  #flags: Flags = { all: false, caseless: false, unicode: false };
  readonly #outer: Flags[] = [];
  constructor(pattern: string) {
    this.#pattern = pattern;
  }
  whole(): string {
    let out = '';
    while (this.#at < this.#pattern.length) out += this.#next();
    return out;
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#pattern);
    if (found) this.#at += found[0].length;
    return found;
  }
  #cannot(what: string, instead = 'write the pattern without it'): never {
    return refuse(`Patterns here cannot have ${what} (at ${this.#at + 1}); ${instead}.`);
  }
  #wrong(what: string): never {
    return refuse(`This is no pattern: ${what} at ${this.#at + 1}.`);
  }

  #next(): string {
    const quantifier = this.#take(/[*+?]|\{\d+(?:,\d*)?\}/uy);
    if (quantifier) return this.#quantified(quantifier[0]);
    const character = this.#take(/./suy)?.[0] ?? '';
    switch (character) {
      case '\\':
        return this.#escape(false);
      case '[':
        return this.#class();
      case '(':
        return this.#group();
      case ')':
        this.#flags = this.#outer.pop() ?? this.#wrong('a bracket that was not opened');
        return ')';
      case '.':
        return this.#flags.all ? '(?s:.)' : anything;
      case '{':
        return this.#wrong('a { that is no repetition (write \\{)');
      case '^':
      case '$':
      case '|':
        return character;
      default:
        return this.#cased(character);
    }
  }
  #cased(character: string): string {
    const alone = this.#flags.caseless && !this.#flags.unicode && hasCase(character);
    return alone ? `(?-i:${character})` : literal(character);
  }
  #quantified(text: string): string {
    if (this.#take(/\+/uy)) this.#cannot('possessive repetition (a second +)', 'leave the second + out');
    return text + (this.#take(/\?/uy) ? '?' : '');
  }

  #group(): string {
    this.#outer.push(this.#flags);
    if (this.#take(/\?<(?![=!])\w+>/uy)) return '(';
    const flags = this.#take(/\?(?<on>[a-zA-Z]*)(?:-(?<off>[a-zA-Z]+))?(?<end>[:)])/uy)?.groups;
    if (flags) return this.#flagged(flags.on ?? '', flags.off ?? '', flags.end === ')');
    if (this.#take(/\?<?[=!]/uy))
      this.#cannot('looking ahead or behind, (?=…) (?!…) (?<=…) (?<!…)', 'ask with two patterns: x =~ … AND NOT x =~ …');
    if (this.#take(/\?>/uy)) this.#cannot('groups that never give back, (?>…)', 'write the group as (?:…)');
    if (this.#take(/\?/uy)) this.#wrong('a group that begins with ? and is none');
    return '(';
  }
  #flagged(on: string, off: string, alone: boolean): string {
    if (/[^imsu]/u.test(on + off)) this.#cannot(`the flags ${on}${off}`);
    const set = (letter: string, now: boolean): boolean => (on.includes(letter) ? true : off.includes(letter) ? false : now);
    const { all, caseless, unicode } = this.#flags;
    this.#flags = { all: set('s', all), caseless: set('i', caseless), unicode: set('u', unicode) };
    const text = `(?${on.replace(/[su]/gu, '')}${off.replace(/[su]/gu, '').replace(/^(?=.)/u, '-')}`;
    // Flags that stand alone hold to the end of the group around them.
    if (alone) this.#outer.pop();
    return alone ? (text === '(?' ? '' : `${text})`) : `${text}:`;
  }

  #class(): string {
    let out = this.#take(/\^/uy) ? '[^' : '[';
    for (let first = true; ; first = false) {
      const character = this.#take(/./suy)?.[0] ?? this.#wrong('a [ that is not closed');
      if (character === ']' && !first) return `${out}]`;
      if (character === '[') this.#cannot('a class within a class', 'write all of its characters in one [ ]');
      if (character === '&' && this.#take(/&/uy))
        this.#cannot('what two classes have in common (&&)', 'ask with two patterns joined by AND');
      out += character === '\\' ? this.#escape(true) : character === '-' ? '-' : literal(character);
    }
  }

  #escape(inside: boolean): string {
    const quoted = this.#take(/Q(?<text>.*?)(?:\\E|$)/suy)?.groups?.text;
    if (quoted !== undefined) return Array.from(quoted, (character) => (inside ? literal(character) : this.#cased(character))).join('');
    const code = this.#take(/u(?<a>[0-9a-fA-F]{4})|x\{(?<b>[0-9a-fA-F]+)\}|x(?<c>[0-9a-fA-F]{2})|0(?<d>[0-3]?[0-7]{1,2})/uy)?.groups;
    if (code) return hex(code.d ? Number.parseInt(code.d, 8) : Number.parseInt(code.a ?? code.b ?? code.c ?? '', 16));
    const set = this.#take(/(?<not>[pP])(?:\{(?<long>[^}]+)\}|(?<short>\w))/uy)?.groups;
    if (set) return this.#set(named(set.long ?? set.short ?? ''), set.not === 'P', inside);
    const character = this.#take(/./suy)?.[0] ?? this.#wrong('a \\ with nothing behind it');
    const letter = letters[character.toLowerCase()];
    if (letter !== undefined) return this.#set(letter, character !== character.toLowerCase(), inside);
    if (/[1-9k]/u.test(character)) this.#cannot('references to a group', 'write out what shall be found again');
    // Where words end, Java takes letters of all scripts and the library those of ASCII.
    if (/[bB]/u.test(character)) this.#cannot('ends of words (\\b)');
    if (character === 'e') return hex(0x1b);
    if (character === 'R' && !inside) return '(?:\\r\\n|[\\n\\x0b\\f\\r\\x{85}\\x{2028}\\x{2029}])';
    if (same.has(character)) return `\\${character}`;
    return /[a-zA-Z]/u.test(character) ? this.#cannot(`\\${character}`) : literal(character);
  }
  #set(set: string | null, negative: boolean, inside: boolean): string {
    if (set === null) return this.#cannot('a set of that name');
    if (!inside) return negative ? `[^${set}]` : `[${set}]`;
    if (!negative) return set;
    return set.startsWith('\\p{') ? set.replace('\\p', '\\P') : this.#cannot('the contrary of a set within a class');
  }
}

/** The pattern in the library's dialect. Throws QueryRefused with what it cannot have. */
export const translated = (pattern: string): string => new Translator(pattern).whole();
