/**
 * Identity: which entity a mention stands for. A pure function of one mention and its scope, so the order of records
 * cannot matter. A name means nothing without its scope; where a text names no place, the record is the scope.
 */
import type { IdentityBasis } from './enumerations.ts';
import { termOfOffice } from './name-law.ts';

export interface Identity {
  name: string;
  /** How a join was made; stands on REFERS_TO. `name only`: the bare name within the scope. `full form`: place, 人民政府 or its term written out. */
  basis: IdentityBasis;
}

const levels = /(?:省|市|县|区|旗|州|盟|镇|乡|街道|新区|开发区)$/u;

/** The level word a place ends with (象山县 → 县), null for a place that has none. */
function levelOf(scope: string): string | null {
  return levels.exec(scope)?.[0] ?? null;
}

/** 县十九届|政府: the government is one body over its terms. Congresses are bodies of a term and keep it. */
const governmentOfTerm = new RegExp(`^(.{0,12}?[省市县区旗州盟镇乡縣區鎮鄉])${termOfOffice}(?=人民政府|政府)`, 'u');

/**
 * The one form a body's written name is keyed by. Only a spelled-out form of the scope's own bodies is shortened
 * (象山县人民政府 in scope 象山县 → 县政府, 县十九届政府 → 县政府): the two are the same name in the records' own usage. Everything else stays as written.
 */
export function identifyBody(scope: string, written: string): Identity {
  const ofTerm = written.replace(governmentOfTerm, '$1');
  if (ofTerm !== written) return { name: identifyBody(scope, ofTerm).name, basis: 'full form' };
  const level = levelOf(scope);
  if (level && written.startsWith(scope) && written.length > scope.length) {
    const rest = level + written.slice(scope.length).replace(/^人民(?=政府)/u, '');
    return { name: rest, basis: rest === written ? 'name only' : 'full form' };
  }
  if (level && written.startsWith(`${level}人民政府`))
    return { name: `${level}政府${written.slice(level.length + 4)}`, basis: 'full form' };
  return { name: written, basis: 'name only' };
}

/** The dots that keyboards and fonts print between the parts of a name, blanks around them included. */
const nameDot = /\s*[·•・.．‧∙⋅●﹒｡᛫]\s*/gu;

/** Persons join by the bare name within the scope, and say so; which dot stands in it tells nobody apart. */
export function identifyPerson(_scope: string, written: string): Identity {
  return { name: written.replace(nameDot, '·'), basis: 'name only' };
}
