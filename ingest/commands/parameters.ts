/** `--param NAME=VALUE` → values for a query. */
import type { Params, Value } from '../../cypher/store.ts';
import { UsageError } from './command.ts';

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/** A value as written: numbers, true, false, null and JSON are what they are, the rest is text. */
function parseValue(written: string): Value {
  if (number.test(written)) {
    const value = Number(written);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new UsageError(`${written} is too large to be exact; as text: "${written}" within the quotes`);
    return value;
  }
  if (written === 'true' || written === 'false' || written === 'null' || /^[[{"]/u.test(written)) {
    try {
      return JSON.parse(written) as Value;
    } catch {
      throw new UsageError(`${written} begins like JSON and is none; text that begins with ${written[0]} goes into double quotes`);
    }
  }
  return written;
}

/** Parameters by name. Throws UsageError. */
export function parseParameters(given: readonly string[]): Params {
  const params: Params = {};
  for (const one of given) {
    const [, name, written] = /^\$?([\p{L}_][\p{L}\p{N}_]*)=(.*)$/su.exec(one) ?? [];
    if (name === undefined || written === undefined) throw new UsageError(`--param ${JSON.stringify(one)} is not NAME=VALUE`);
    if (Object.hasOwn(params, name)) throw new UsageError(`--param ${name} is given twice`);
    params[name] = parseValue(written);
  }
  return params;
}
