/**
 * Whether an object is as a schema has it, and nothing else: zod makes a copy of each object and lists what is wrong with it, which for the
 * rows of a record takes ten times longer. Knows the forms the model is written in; of any other it says so, and zod has to be asked.
 */
import { z } from 'zod';

type Fits = (value: unknown) => boolean;
type Limit = z.core.$ZodChecks['_zod']['def'];

const lengthOf = (value: unknown): number => (value as string | readonly unknown[]).length;

function limit(own: Limit): Fits | null {
  switch (own.check) {
    case 'min_length':
      return (value) => lengthOf(value) >= own.minimum;
    case 'max_length':
      return (value) => lengthOf(value) <= own.maximum;
    case 'greater_than':
      return own.inclusive ? (value) => (value as number) >= Number(own.value) : (value) => (value as number) > Number(own.value);
    case 'number_format':
      return own.format === 'safeint' ? Number.isSafeInteger : null;
    case 'string_format': {
      const { pattern } = own;
      return own.format === 'regex' && pattern && !pattern.global && !pattern.sticky ? (value) => pattern.test(value as string) : null;
    }
    default:
      return null;
  }
}

function kind(schema: z.core.$ZodType): Fits | null {
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return Number.isFinite;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum) {
    const words: ReadonlySet<unknown> = new Set(schema.options);
    return (value) => words.has(value);
  }
  if (schema instanceof z.ZodArray) {
    const fits = fitsOf(schema.element);
    return fits && ((value) => Array.isArray(value) && value.every((one) => fits(one)));
  }
  if (schema instanceof z.ZodOptional) {
    const fits = fitsOf(schema.unwrap());
    return fits && ((value) => value === undefined || fits(value));
  }
  return null;
}

function fitsOf(schema: z.core.$ZodType): Fits | null {
  const limits = (schema._zod.def.checks ?? []).map((one) => limit(one._zod.def as Limit));
  const all = [kind(schema), ...limits].filter((one) => one !== null);
  if (all.length <= limits.length) return null;
  const [first, second] = all as [Fits, Fits?];
  if (!second) return first;
  return (value) => all.every((fits) => fits(value));
}

/** A check of objects by a strict schema, which says no where zod does; null where the schema has a form that is not known here. */
export function plainCheck(schema: z.ZodObject): ((value: Readonly<Record<string, unknown>>) => boolean) | null {
  const fields = new Map<string, Fits>();
  for (const [name, own] of Object.entries(schema.shape)) {
    const fits = fitsOf(own);
    if (!fits) return null;
    fields.set(name, fits);
  }
  if ((schema.def.checks ?? []).length > 0) return null;
  const needed = [...fields].filter(([, fits]) => !fits(undefined)).map(([name]) => name);
  return (value) => {
    for (const name of Object.keys(value)) if (!fields.get(name)?.(value[name])) return false;
    return needed.every((name) => value[name] !== undefined);
  };
}
