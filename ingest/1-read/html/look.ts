/** How an element looks: whether its text is shown at all, struck through, and which of its blanks and line ends are kept. */
import { alike, black, type Colour, over, readColour, readLength, white } from './colours.ts';
import type { Declared } from './declared.ts';
import { attribute, type Element, hasAttribute } from './elements.ts';

export interface Look {
  /** Not laid out, off the page or cut off; nothing inside can be seen either. */
  gone: boolean;
  visible: boolean;
  opacity: number;
  /** Height of the letters, in points of the screen. */
  size: number;
  /** null: not known. */
  colour: Colour | null;
  ground: Colour | null;
  indent: number;
  struck: boolean;
  /** `lines`: line ends are kept, `all`: blanks as well. */
  space: 'none' | 'lines' | 'all';
  /** Kind of the numbers before list entries. */
  list: string;
}
export const plainLook: Look = {
  gone: false,
  visible: true,
  opacity: 1,
  size: 16,
  colour: black,
  ground: white,
  indent: 0,
  struck: false,
  space: 'none',
  list: 'disc',
};

/** Letters smaller than this, or fainter, are seen by nobody. */
const smallest = 2;
const faintest = 0.05;
/** What lies this far outside is off the page. */
const far = -900;

const fontSizes = ['', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];
const spaces: Record<string, Look['space']> = {
  pre: 'all',
  'pre-wrap': 'all',
  'break-spaces': 'all',
  preserve: 'all',
  'pre-line': 'lines',
  'preserve-breaks': 'lines',
  normal: 'none',
  nowrap: 'none',
  collapse: 'none',
};

function fontSize(value: string, around: number): number {
  // `font: bold 0/1.5 SimSun`: the size stands before the stroke or is the first length.
  for (const part of value.split(/[\s/]+/u)) {
    const size = readLength(part, around, around);
    if (!Number.isNaN(size) && !/^[1-9]00$/u.test(part)) return size;
    if (fontSizes.includes(part)) return 16;
  }
  return around;
}

function isCut(declared: Declared, size: number): boolean {
  const of = (name: string): number => readLength(declared.get(name) ?? '', size, 1000);
  const cut = /hidden|clip/u.test(declared.get('overflow') ?? '');
  const flat = ['height', 'max-height', 'width', 'max-width'].some((name) => Math.abs(of(name)) <= 1);
  const clip = /^rect\(([^)]*)\)/u.exec(declared.get('clip') ?? '')?.[1];
  const noRect = clip !== undefined && !clip.split(/[\s,]+/u).some((one) => one !== '' && !(Math.abs(Number.parseFloat(one)) <= 1));
  const noPath =
    /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?\s*(?:,\s*0(?:px|%)?\s+0(?:px|%)?\s*)*\))/u;
  return (cut && flat) || noRect || noPath.test(declared.get('clip-path') ?? '');
}

function isAway(declared: Declared, size: number): boolean {
  const placed = /absolute|fixed|relative|sticky/u.test(declared.get('position') ?? '');
  const moved = /translate(?:x|y|3d)?\(\s*(-[^,)\s]+)/u.exec(declared.get('transform') ?? '')?.[1] ?? '';
  return (
    (placed && ['left', 'top', 'right', 'bottom'].some((name) => readLength(declared.get(name) ?? '', size, 1000) <= far)) ||
    // A margin of -100 % sets columns beside each other.
    ['margin-left', 'margin-top'].some((name) => readLength(declared.get(name) ?? '', size, 0) <= far) ||
    (placed && ['left', 'top'].some((name) => readLength(declared.get(name) ?? '', size, 0) >= 5000)) ||
    readLength(moved, size, 100) <= far ||
    /scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/u.test(declared.get('transform') ?? '')
  );
}

function groundOf(value: string, around: Colour | null): Colour | null {
  if (value === '') return around;
  const colour = value
    .split(/\s+(?![^(]*\))/u)
    .map(readColour)
    .find((one) => one !== null);
  // A picture or a colour that is not known may be of any darkness.
  if (/url\(|gradient\(/u.test(value)) return null;
  if (!colour) return /^(?:none|initial|unset|inherit|0)\b/u.test(value) ? around : null;
  return colour[3] === 1 ? colour : around && over(colour, around);
}

/** The look of an element in one of the look `around`. */
export function lookOf(element: Element, around: Look, declared: Declared): Look {
  const { tagName } = element;
  const size = fontSize(declared.get('font-size') ?? '', around.size);
  const visibility = declared.get('visibility');
  const display = declared.get('display') ?? (hasAttribute(element, 'hidden') ? 'none' : '');
  const colour =
    declared.get('color') ?? (tagName === 'font' ? attribute(element, 'color') : tagName === 'body' ? attribute(element, 'text') : '');
  const opacity = /opacity\(\s*([\d.]+%?)/u.exec(declared.get('filter') ?? '')?.[1] ?? declared.get('opacity') ?? '1';
  const own = Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1);
  const indent = declared.get('text-indent');
  const lined = (declared.get('white-space') ?? '').split(/\s+/u).find((word) => Object.hasOwn(spaces, word));
  const kept = tagName === 'pre' || tagName === 'textarea' || tagName === 'xmp' || tagName === 'listing';
  const listed = (declared.get('list-style') ?? '')
    .split(/\s+/u)
    .find((word) => /^[a-z-]{4,}$/u.test(word) && !/^(?:in|out)side$/u.test(word));
  return {
    gone: around.gone || display === 'none' || declared.get('mso-hide') === 'all' || isCut(declared, size) || isAway(declared, size),
    visible: visibility ? !/hidden|collapse/u.test(visibility) : around.visible,
    opacity: around.opacity * (Number.isNaN(own) ? 1 : own),
    size,
    colour:
      colour === '' || /^(?:inherit|currentcolor|unset)$/u.test(colour)
        ? tagName === 'a' && hasAttribute(element, 'href') && around.colour
          ? [0, 0, 238, 1]
          : around.colour
        : readColour(colour),
    ground: groundOf(declared.get('background') ?? attribute(element, 'bgcolor').toLowerCase(), around.ground),
    indent: indent === undefined ? around.indent : readLength(indent, size, 1000),
    struck: around.struck || /^(?:del|s|strike)$/u.test(tagName) || /line-through/u.test(declared.get('text-decoration') ?? ''),
    space: lined ? (spaces[lined] ?? 'none') : kept ? 'all' : around.space,
    list: listed ?? (tagName === 'ol' ? 'decimal' : /^(?:ul|menu|dir)$/u.test(tagName) ? 'disc' : around.list),
  };
}

/** Whether text of this look can be seen. */
export function isShown({ gone, visible, opacity, size, colour, ground, indent }: Look): boolean {
  if (gone || !visible || opacity <= faintest || size < smallest || indent <= far) return false;
  if (!colour) return true;
  return colour[3] > faintest && !(ground && alike(over(colour, ground), ground));
}
