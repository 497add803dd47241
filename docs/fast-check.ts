/** Vitest's set-up: property tests throw the same dice each time, so that a gate never fails by chance. FC_SEED=… looks elsewhere. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261125) });
