import type { Calibration } from '../../lib/model/lab.ts';
import { calibrate, ENOUGH_GRADES, type GradedOffer, MOST_GRADED } from '../../lib/scorer/calibrate.ts';
import { resolveProfile } from '../../lib/scorer/resolve-profile.ts';
import { componentValues } from '../../lib/scorer/score-fit.ts';
import { getProfile } from '../../lib/storage/profiles.ts';
import { savedOffers } from '../../lib/storage/scores.ts';
import type { Engine } from './engine.ts';

/** How far the score agrees with the grades of the saved offers, under today's profile. */
export async function calibration(engine: Engine): Promise<Calibration> {
  const profile = await getProfile();
  if (!profile) return { graded: 0, needed: ENOUGH_GRADES, agreement: null, proposal: null };
  const lexicon = engine.lexicon();
  const resolved = resolveProfile(profile, lexicon);
  const graded: (GradedOffer & { readonly savedAt: string })[] = [];
  for await (const batch of savedOffers()) {
    for (const { id, grade, reading, savedAt } of batch) {
      const values = grade && componentValues(resolved, reading, lexicon, { year: new Date().getFullYear() });
      if (grade && values) graded.push({ id, grade, values, savedAt });
    }
  }
  const newest = graded.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).slice(0, MOST_GRADED);
  return calibrate(newest, profile.weights ?? {});
}
