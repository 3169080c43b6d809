/** What must hold of a scorer, as functions of the scorer, so that they can be tried on a broken one too. */
import { expect } from 'vitest';
import type { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { AS_IN_EXAMPLES, makeLinks, makeProfile, makeReading, YEAR } from './make-reading.ts';
import {
  LINKS,
  PROFILE,
  PROFILE_BY_DAY,
  ROLE_DESCRIPTION,
  SENIOR_PERMANENT,
  SHORT_FREELANCE,
} from './worked-examples.ts';

export type Scorer = typeof scoreFit;

export const KEY_ASSERTIONS: Readonly<Record<string, (score: Scorer) => void>> = {
  'example 1: 71.8': (score) => {
    const fit = score(PROFILE, ROLE_DESCRIPTION, LINKS, AS_IN_EXAMPLES);
    expect(fit?.exact).toBeCloseTo(71.8, 1);
    expect(fit?.components.find(({ id }) => id === 'skills')?.value).toBeCloseTo(0.6204, 4);
    expect(fit?.lines.find(({ concepts }) => concepts[0] === 'cloud')?.points).toBeCloseTo(8.19, 2);
    expect(fit?.lines.find(({ concepts }) => concepts[0] === 'security')?.maxPoints).toBeCloseTo(11.37, 2);
  },
  'example 2: 80.4': (score) => {
    const fit = score(PROFILE_BY_DAY, SHORT_FREELANCE, LINKS, AS_IN_EXAMPLES);
    expect(fit?.exact).toBeCloseTo(80.4, 1);
    expect([fit?.profileScore, fit?.wishesScore]).toEqual([83, 72]);
  },
  'example 3: 77.9': (score) => {
    expect(score(PROFILE, SENIOR_PERMANENT, LINKS, AS_IN_EXAMPLES)?.exact).toBeCloseTo(77.9, 1);
  },
  'a must weighs three wishes': (score) => {
    const reading = makeReading({ asked: [{ concept: 'a' }, { concept: 'b', strength: 'nice' }] });
    const fit = score(makeProfile([['a']]), reading, makeLinks({}), { year: YEAR });
    const [must, nice] = ['a', 'b'].map(
      (id) => fit?.lines.find(({ concepts }) => concepts[0] === id)?.maxPoints ?? 0,
    );
    expect(must).toBeCloseTo(3 * (nice ?? 0), 9);
  },
  'an old skill keeps seven tenths': (score) => {
    const reading = makeReading({ asked: [{ concept: 'a' }] });
    const fit = score(makeProfile([['a', 3, null, 1990]]), reading, makeLinks({}), { year: YEAR });
    expect(fit?.components.find(({ id }) => id === 'skills')?.value).toBeCloseTo(0.7, 9);
  },
  'silence is neither good nor bad': (score) => {
    const fit = score(
      PROFILE,
      makeReading({ asked: [{ concept: 'nothing-of-his' }, { concept: 'itil' }] }),
      LINKS,
      AS_IN_EXAMPLES,
    );
    expect(fit?.exact).toBeCloseTo(50, 9);
    expect(fit?.silent).toEqual(['experience', 'languages', 'education', 'location', 'contract', 'pay']);
  },
  'what the user weighs double counts double, what he leaves out not at all': (score) => {
    const reading = makeReading({ asked: [{ concept: 'a' }, { concept: 'b' }, { concept: 'c' }] });
    const skillWeights = new Map([
      ['a', 2],
      ['c', 0],
    ] as const);
    const fit = score(makeProfile([['a']], { skillWeights, weights: { role: 0 } }), reading, makeLinks({}), {
      year: YEAR,
    });
    expect(fit?.exact).toBeCloseTo(200 / 3, 9);
    expect(fit?.leftOut).toEqual(['role']);
  },
  'saying a thing twice changes nothing': (score) => {
    const asked = [{ concept: 'itil' }, { concept: 'security' }] as const;
    const once = score(PROFILE, makeReading({ asked }), LINKS, { year: YEAR });
    const twice = score(PROFILE, makeReading({ asked: [...asked, { concept: 'security' }] }), LINKS, {
      year: YEAR,
    });
    expect(twice?.exact).toBe(once?.exact);
    expect(twice?.lines.find(({ concepts }) => concepts[0] === 'security')?.evidence).toHaveLength(2);
  },
};
