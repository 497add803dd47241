/** Says loudly, after the tests, what was not tested because no Neo4j is there. */

const line = '!'.repeat(78);

/** Vitest's global set-up: gives back what runs at the end. */
export default function setup(): (() => void) | undefined {
  if (process.env.NEO4J_TEST_URI) return undefined;
  return () => {
    process.stderr.write(
      `${line}\nNEO4J WAS LEFT OUT: every test of a store ran on the embedded store alone.\n` +
        `\`npm run test:neo4j\` starts a real Neo4j (Java 17, Maven) and runs them on both.\n${line}\n`,
    );
  };
}
