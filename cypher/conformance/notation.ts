/** Values as the TCK writes them, and one way to write every value down, so that two are the same where their texts are. */

export type Told =
  /** A scalar by its text: `1`, `1.5f` for a float, `'x'` for a text, `true`, `null`. */
  | { kind: 'scalar'; text: string }
  | { kind: 'list'; items: Told[] }
  | { kind: 'map'; entries: Map<string, Told> }
  | { kind: 'node'; labels: string[]; entries: Map<string, Told> }
  | { kind: 'relationship'; type: string; entries: Map<string, Told> }
  | { kind: 'path'; nodes: Told[]; steps: { forward: boolean; relationship: Told }[] };

export const integer = (value: bigint | string): Told => ({ kind: 'scalar', text: String(BigInt(value)) });
export const float = (value: number): Told => ({ kind: 'scalar', text: `${Object.is(value, -0) ? 0 : value}f` });
export const text = (value: string): Told => ({ kind: 'scalar', text: JSON.stringify(value) });
/**
 * A date, time or duration by its ISO text, which the TCK writes as short as it can be: without seconds that are 0, and a fraction without
 * zeros at its end. Neo4j writes seconds always, the driver nine digits too.
 */
export const temporal = (iso: string): Told =>
  text(
    iso.replace(/(\d\d:\d\d)(:\d\d)(\.\d+)?/u, (_, minutes: string, seconds: string, fraction: string | undefined) => {
      const kept = (fraction ?? '').replace(/\.?0+$/u, '');
      return minutes + (seconds === ':00' && kept === '' ? '' : seconds) + kept;
    }),
  );
export const constant = (value: boolean | null): Told => ({ kind: 'scalar', text: String(value) });

const entriesText = (entries: Map<string, Told>, bags: boolean): string =>
  `{${[...entries]
    .map(([name, value]) => `${name}: ${write(value, bags)}`)
    .sort()
    .join(', ')}}`;

/** The text of a value; equal values have equal ones. With `bags`, lists are equal whatever the order of their elements. */
export function write(of: Told, bags = false): string {
  switch (of.kind) {
    case 'scalar':
      return of.text;
    case 'list': {
      const items = of.items.map((item) => write(item, bags));
      return `[${(bags ? items.sort() : items).join(', ')}]`;
    }
    case 'map':
      return entriesText(of.entries, bags);
    case 'node':
      return `(${[...of.labels]
        .sort()
        .map((label) => `:${label}`)
        .join('')} ${entriesText(of.entries, bags)})`;
    case 'relationship':
      return `[:${of.type} ${entriesText(of.entries, bags)}]`;
    case 'path': {
      const steps = of.steps.map(({ forward, relationship }, at) => {
        const [left, right] = forward ? ['-', '->'] : ['<-', '-'];
        return `${left}${write(relationship, bags)}${right}${write(of.nodes[at + 1] as Told, bags)}`;
      });
      return `<${write(of.nodes[0] as Told, bags)}${steps.join('')}>`;
    }
  }
}

/** Reads a value as the TCK writes it. Throws where it is none. */
export function read(source: string): Told {
  const reader = new Reader(source);
  const value = reader.value();
  reader.end();
  return value;
}

const numbers: Record<string, number> = { NaN: Number.NaN, Inf: Number.POSITIVE_INFINITY, '-Inf': Number.NEGATIVE_INFINITY };

class Reader {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  value(): Told {
    const first = this.#blank() ?? '';
    if (first === '[') return this.#peek(/\[\s*:/uy) ? this.#relationship() : { kind: 'list', items: this.#list('[', ']') };
    if (first === '{') return { kind: 'map', entries: this.#entries() };
    if (first === '(') return this.#node();
    if (first === '<') return this.#path();
    if (first === "'") return text(this.#text());
    const word = this.#match(/[-+\w.]+/uy);
    if (word === 'null') return constant(null);
    if (word === 'true' || word === 'false') return constant(word === 'true');
    if (word in numbers) return float(numbers[word] as number);
    return /^[-+]?\d+$/u.test(word) ? integer(word) : float(this.#number(word));
  }
  end(): void {
    if (this.#blank() !== undefined) this.#fail();
  }

  #number(word: string): number {
    const value = Number(word);
    return Number.isNaN(value) ? this.#fail() : value;
  }
  #list(open: string, close: string): Told[] {
    this.#take(open);
    const items: Told[] = [];
    while (this.#blank() !== close) {
      if (items.length > 0) this.#take(',');
      items.push(this.value());
    }
    this.#take(close);
    return items;
  }
  #entries(): Map<string, Told> {
    const entries = new Map<string, Told>();
    if (this.#blank() !== '{') return entries;
    this.#take('{');
    while (this.#blank() !== '}') {
      if (entries.size > 0) this.#take(',');
      this.#blank();
      const name = this.#match(/[^\s:,}]+/uy);
      this.#take(':');
      entries.set(name, this.value());
    }
    this.#take('}');
    return entries;
  }
  #node(): Told {
    this.#take('(');
    const labels: string[] = [];
    while (this.#blank() === ':') {
      this.#take(':');
      labels.push(this.#match(/\w+/uy));
    }
    const entries = this.#entries();
    this.#take(')');
    return { kind: 'node', labels, entries };
  }
  #relationship(): Told {
    this.#take('[');
    this.#take(':');
    const type = this.#match(/\w+/uy);
    const entries = this.#entries();
    this.#take(']');
    return { kind: 'relationship', type, entries };
  }
  #path(): Told {
    this.#take('<');
    const nodes = [this.#node()];
    const steps: { forward: boolean; relationship: Told }[] = [];
    while (this.#blank() !== '>') {
      const forward = this.#match(/<?-/uy) === '-';
      const relationship = this.#relationship();
      this.#match(forward ? /->/uy : /-/uy);
      steps.push({ forward, relationship });
      this.#blank();
      nodes.push(this.#node());
    }
    this.#take('>');
    return { kind: 'path', nodes, steps };
  }
  #text(): string {
    this.#take("'");
    let out = '';
    for (;;) {
      const char = this.#source[this.#at++];
      if (char === undefined) this.#fail();
      if (char === "'") return out;
      // Only these two are escapes; `\n` in a cell is a line break already.
      out += char === '\\' && /['\\]/u.test(this.#source[this.#at] ?? '') ? this.#source[this.#at++] : char;
    }
  }

  /** The next character that is no blank, before it is taken. */
  #blank(): string | undefined {
    while (/\s/u.test(this.#source[this.#at] ?? '')) this.#at += 1;
    return this.#source[this.#at];
  }
  #peek(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#source);
  }
  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#source) ?? [];
    if (found === '') this.#fail();
    this.#at += found.length;
    return found;
  }
  #take(char: string): void {
    if (this.#blank() !== char) this.#fail();
    this.#at += 1;
  }
  #fail(): never {
    throw new Error(`no value of the TCK at ${this.#at}: ${this.#source}`);
  }
}
