/**
 * Prints the share of facts that stay under each mutation: `node --import tsx bench/mutations/report.ts [--errors] [SEED…]`.
 */
import { measure, mutations } from './measure.ts';

const words = process.argv.slice(2);
const seeds = words.filter((word) => /^\d+$/u.test(word)).map(Number);
for (const mutation of mutations) {
  const { texts, result } = measure(mutation, seeds.length > 0 ? seeds : [1, 2, 3]);
  if (words.includes('--errors'))
    for (const one of result.errors) process.stdout.write(`${mutation.name}\t${one.source}\t${one.field}\t${one.kind}\t${one.fact}\n`);
  process.stdout.write(`${result.micro.toFixed(4)}  ${mutation.name} (${texts} texts)\n`);
}
