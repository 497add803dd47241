/** Prints how many claims of the truth set hold, and each that does not: `npm run audit`. */
import { countStates, type Judged, runAudit } from './audit.ts';

const records = await runAudit();
const { held, open, failed } = countStates(records);
const lineOf = ({ state, says, isTrue, relation, words, read }: Judged, where: string): string => {
  const said = read.map((one) => `${one.relation} ${one.words}`).join('; ');
  return `${state} ${where}: ${isTrue ? '' : 'not '}${relation} ${words.join(' ')} (${says}) read: ${said || '-'}`;
};
const notHeld = records.flatMap(({ group, title, claims }) =>
  claims.filter(({ state }) => state !== 'held').map((claim) => lineOf(claim, `${group} ${title}`)),
);
const figure = `${held} held, ${open} open, ${failed} failed of ${held + open + failed} claims on ${records.length} records`;
process.stdout.write(`${[figure, ...notHeld].join('\n')}\n`);
