/**
 * Answers become JSON as they are. Putting each through its schema cost three to twenty times as much as writing it, half the work of a large
 * answer: the tests do so instead, for every answer they get (check-answers.ts).
 */

/** Looks at an answer of a route before it is written; throws where it is not what the route's schema says. */
export type AnswerCheck = (schema: unknown, answer: unknown, route: string) => void;

let check: AnswerCheck | null = null;
/** Has every answer of the apps built from then on looked at. */
export function checkAnswers(own: AnswerCheck): void {
  check = own;
}

/** How answers of a route are written. */
export function serializerCompiler({ schema, method, url }: { schema: unknown; method: string; url: string }): (answer: unknown) => string {
  const own = check;
  return (answer) => {
    own?.(schema, answer, `${method} ${url}`);
    return JSON.stringify(answer);
  };
}
