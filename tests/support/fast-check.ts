/** fast-check with the project's settings: a fixed seed, so that a red run is red again; JALON_RUNS asks for more cases. */
import fc from 'fast-check';

const runs = Number(process.env.JALON_RUNS ?? 300);
fc.configureGlobal({ seed: 20261123, numRuns: runs, endOnFailure: false });

export { fc };
