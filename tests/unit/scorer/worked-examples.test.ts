import { describe, expect, it } from 'vitest';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { KEY_ASSERTIONS } from './key-assertions.ts';
import { AS_IN_EXAMPLES, YEAR } from './make-reading.ts';
import {
  LINKS,
  PROFILE,
  PROFILE_BY_DAY,
  ROLE_DESCRIPTION,
  SENIOR_PERMANENT,
  SHORT_FREELANCE,
} from './worked-examples.ts';

describe('the score, worked out by hand', () => {
  for (const [name, holds] of Object.entries(KEY_ASSERTIONS)) it(name, () => holds(scoreFit));

  it('says how sure it is: more evidence, narrower range', () => {
    const margins = [
      scoreFit(PROFILE, ROLE_DESCRIPTION, LINKS, AS_IN_EXAMPLES),
      scoreFit(PROFILE_BY_DAY, SHORT_FREELANCE, LINKS, AS_IN_EXAMPLES),
      scoreFit(PROFILE, SENIOR_PERMANENT, LINKS, AS_IN_EXAMPLES),
    ].map((fit) => (fit?.score ?? 0) - (fit?.low ?? 0));
    expect(margins[2]).toBeLessThan(margins[0] ?? 0);
    expect(margins[0]).toBeLessThan(margins[1] ?? 0);
  });

  it('tells exactly what would raise it', () => {
    const deltas = (fit: ReturnType<typeof scoreFit>) =>
      Object.fromEntries(
        (fit?.whatIf ?? []).map(({ change, delta }) => [change, Math.round(delta * 10) / 10]),
      );
    expect(deltas(scoreFit(PROFILE, ROLE_DESCRIPTION, LINKS, AS_IN_EXAMPLES))).toMatchObject({
      'learn security 4': 11.4,
      'learn os 4': 8.2,
      'learn cloud 4': 3.2,
      'raise network 4': 2.3,
      'raise azure 4': 2,
    });
    // Learning AWS lifts Kubernetes as well: more than the line of AWS alone lacks.
    const senior = scoreFit(PROFILE, SENIOR_PERMANENT, LINKS, AS_IN_EXAMPLES);
    expect(deltas(senior)).toMatchObject({
      'learn kubernetes 4': 4.9,
      'learn aws 4': 4.4,
      'language en C1': 2.8,
      'learn terraform': 2.5,
      'raise azure 4': 1.4,
    });
    expect(senior?.whatIf.find(({ change }) => change === 'learn terraform')?.near).toBe(false);
    expect(senior?.whatIf.find(({ change }) => change === 'learn aws 4')?.near).toBe(true);
  });

  it('gives no number without a profile, and a wide range where an offer says too little', () => {
    expect(scoreFit({ ...PROFILE, skills: [] }, SENIOR_PERMANENT, LINKS, { year: YEAR })).toBeNull();
    const thin = scoreFit(
      PROFILE,
      { ...SENIOR_PERMANENT, facts: {}, matches: SENIOR_PERMANENT.matches.slice(0, 1) },
      LINKS,
      {
        year: YEAR,
      },
    );
    expect(thin?.band).toBe('insufficient');
    expect((thin?.high ?? 0) - (thin?.low ?? 0)).toBeGreaterThanOrEqual(29);
    expect(thin?.score).not.toBeNull();
  });
});
