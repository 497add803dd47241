/** Reads the signatures of functions: which names, how many arguments of what types. */

/** Names of types in signatures; `ANY` is all of them. */
export const kinds = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'LOCAL DATETIME',
  'DURATION',
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'PATH',
  'LIST',
] as const;
export type Kind = (typeof kinds)[number];

export interface Parameter {
  name: string;
  /** Types it takes, `LIST` for lists of all kinds; null: all. */
  kinds: readonly Kind[] | null;
  /** As it stands in the signature: `LIST<STRING>`. */
  type: string;
  optional: boolean;
  /** Any number of such. */
  rest: boolean;
}
export interface Signature {
  /** As people write it; the tree has it in lower case. */
  name: string;
  parameters: readonly Parameter[];
  least: number;
  /** Infinity where the last may be repeated. */
  most: number;
  /** What it gives, as it stands in the signature. */
  result: string;
}

const kindsOf = (type: string): readonly Kind[] | null => {
  const names = type.split('|').map((part) => part.trim().replace(/<.*>/u, ''));
  return names.includes('ANY') ? null : kinds.filter((kind) => names.includes(kind));
};
function parameterOf(text: string): Parameter {
  const found = /^(?<name>\w+)(?<rest>…?)(?<optional> = \w+)? :: (?<type>.+)$/u.exec(text.trim())?.groups;
  if (!found) throw new RangeError(`not a parameter: ${text}`);
  const { name = '', rest, optional, type = '' } = found;
  return { name, kinds: kindsOf(type), type, optional: optional !== undefined, rest: rest !== '' };
}

/** Throws a RangeError where the text is no signature. */
export function signatureOf(text: string): Signature {
  const found = /^(?<name>[\w.]+)\((?<inner>.*)\) :: (?<result>.+)$/u.exec(text)?.groups;
  if (!found) throw new RangeError(`not a signature: ${text}`);
  const { name = '', inner = '', result = '' } = found;
  const parameters = inner === '' ? [] : inner.split(/,(?![^<]*>)/u).map(parameterOf);
  return {
    name,
    parameters,
    least: parameters.filter(({ optional }) => !optional).length,
    most: parameters.some(({ rest }) => rest) ? Number.POSITIVE_INFINITY : parameters.length,
    result,
  };
}
