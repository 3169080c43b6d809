import { expect, it } from 'vitest';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { makeLinks, makeProfile, makeReading, YEAR } from './make-reading.ts';

it('stays quick on the longest profile that is accepted and an offer of a thousand terms', () => {
  const profile = makeProfile(Array.from({ length: 2000 }, (_, at) => [`skill-${at}`, 2]));
  const asked = Array.from({ length: 1000 }, (_, at) => ({ concept: `skill-${3 * at}`, level: 4 as const }));
  const started = performance.now();
  const fit = scoreFit(profile, makeReading({ asked }), makeLinks({}), { year: YEAR });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(fit?.lines).toHaveLength(1000);
});
