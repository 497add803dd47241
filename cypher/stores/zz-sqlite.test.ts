import { describe } from 'vitest';
import { mkdtemp } from 'node:fs/promises';
import { contract } from './contract.ts';
import { logContract } from './log-contract.ts';
import { openSqlite } from './sqlite.ts';
const open = async () => openSqlite(await mkdtemp('/tmp/F/st-'));
describe('sqlite', () => contract(open));
describe('log sqlite', () => logContract(open));
