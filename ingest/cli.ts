/** The command line as a process: its words, its terminal, its exit code. */
import { runCommand } from './commands/run.ts';
import { openTerminal } from './commands/terminal.ts';

const code = await runCommand(process.argv.slice(2), openTerminal());
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
process.exit(code);
