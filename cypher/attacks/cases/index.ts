/** Every class of attacks. */
import type { AttackClass } from '../attack.ts';
import { graph } from './graph.ts';
import { language } from './language.ts';
import { machine } from './machine.ts';
import { names } from './names.ts';
import { size } from './size.ts';
import { statements } from './statements.ts';
import { texts } from './texts.ts';
import { values } from './values.ts';
import { writes } from './writes.ts';

export const classes: readonly AttackClass[] = [
  ...writes,
  ...machine,
  ...statements,
  ...names,
  ...texts,
  ...values,
  ...graph,
  ...size,
  ...language,
];
