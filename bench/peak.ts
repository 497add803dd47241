/**
 * Loaded before a program (`--import`), it says at the end how much memory the program ever held: `peak N` in KiB, on standard error.
 * Only the program itself speaks, not the children that inherit its options.
 */
if (/cli\.ts$/u.test(process.argv[1] ?? '')) process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
