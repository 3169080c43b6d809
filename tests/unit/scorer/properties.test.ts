/** P1–P16: what holds of every score, whoever asks and whatever is offered. */
import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS, type Fit, type FitLine } from '../../../lib/model/fit.ts';
import type { CefrLevel } from '../../../lib/model/offer.ts';
import type { Reading } from '../../../lib/model/reading.ts';
import { CEFR } from '../../../lib/scorer/cefr.ts';
import { COMPONENT_WEIGHTS } from '../../../lib/scorer/fit-constants.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../../lib/scorer/resolve-profile.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { shownIntegers } from '../../../lib/scorer/shown-integers.ts';
import { fc } from '../../support/fast-check.ts';
import { askingParts, CONCEPTS, links, profiles, RUNS, readingParts, skill } from './arbitraries.ts';
import { type Asked, makeLinks, makeProfile, makeReading, type ReadingParts, YEAR } from './make-reading.ts';

const OPTIONS = { year: YEAR };
const EPSILON = 1e-9;
const TIMEOUT = 600_000;

function check<T extends unknown[]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
) {
  it(
    name,
    () => {
      fc.assert(
        fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), ((...values: T) =>
          holds(...values)) as never),
        {
          numRuns: RUNS,
        },
      );
    },
    TIMEOUT,
  );
}

const partOf = (fit: Fit | null, id: string) => fit?.components.find((component) => component.id === id);
const skillsOf = (fit: Fit | null): number => partOf(fit, 'skills')?.value ?? Number.NaN;
/** Skills that were not counted before cannot be lowered or raised. */
const counted = (...fits: (Fit | null)[]): boolean => fits.every((fit) => !Number.isNaN(skillsOf(fit)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function score(
  profile: ResolvedProfile,
  reading: ReadingParts | Reading,
  lexicon: Parameters<typeof scoreFit>[2],
): Fit {
  const fit = scoreFit(profile, 'text' in reading ? reading : makeReading(reading), lexicon, OPTIONS);
  if (!fit) throw new Error('a profile with skills always has a fit');
  return fit;
}

/** Where there is no number before, nothing can be lowered. */
function notLower(after: Fit, before: Fit): void {
  if (before.exact === null) return;
  expect(after.exact).toBeGreaterThanOrEqual(before.exact - EPSILON);
}

describe('P1: a whole of parts', () => {
  check(
    'is between 0 and 100, and its parts add up to it',
    [profiles, readingParts, links],
    (profile, parts, lexicon) => {
      const fit = score(profile, parts, lexicon);
      if (fit.exact === null) {
        expect([fit.score, fit.components.length, fit.band]).toEqual([null, 0, 'insufficient']);
        return;
      }
      expect(fit.exact).toBeGreaterThanOrEqual(0);
      expect(fit.exact).toBeLessThanOrEqual(100);
      expect(fit.score).toBe(Math.round(fit.exact));
      expect(sum(fit.components.map(({ weight }) => weight))).toBeCloseTo(1, 9);
      expect(sum(fit.components.map(({ points }) => points))).toBeCloseTo(fit.exact, 9);
      if (fit.lines.length > 0) {
        expect(sum(fit.lines.map(({ points }) => points))).toBeCloseTo(partOf(fit, 'skills')?.points ?? 0, 6);
        expect(sum(fit.lines.map(({ maxPoints }) => maxPoints))).toBeCloseTo(
          100 * (partOf(fit, 'skills')?.weight ?? 0) * (fit.carry ?? Number.NaN),
          6,
        );
      }
      const points = fit.components.map((component) => component.points);
      const shown = shownIntegers(points, fit.score ?? 0);
      expect(sum(shown)).toBe(fit.score);
      shown.forEach((whole, at) => {
        expect(Math.abs(whole - (points[at] ?? 0))).toBeLessThanOrEqual(1 + 1e-6);
      });
      expect(fit.low).toBeLessThanOrEqual(fit.score ?? 0);
      expect(fit.high).toBeGreaterThanOrEqual(fit.score ?? 0);
    },
  );
});

describe('P2, P3: more on the profile', () => {
  check(
    'a skill more never lowers the score',
    [profiles, readingParts, links, skill],
    (profile, parts, lexicon, more) => {
      if (profile.skills.some(({ concept }) => concept === more.concept)) return;
      notLower(
        score({ ...profile, skills: [...profile.skills, more] }, parts, lexicon),
        score(profile, parts, lexicon),
      );
    },
  );

  check(
    'nor does more mastery, later use or more practice of a skill',
    [profiles, readingParts, links, fc.nat(), fc.constantFrom('level', 'lastUsed', 'years')],
    (profile, parts, lexicon, which, what) => {
      const at = which % profile.skills.length;
      const before = profile.skills[at] as ResolvedSkill;
      const value = before[what];
      if (value === null || (what === 'level' && value === 5)) return;
      const raised = {
        ...before,
        [what]: what === 'lastUsed' ? Math.min(YEAR, value + 2) : value + 1,
      } as ResolvedSkill;
      notLower(
        score({ ...profile, skills: profile.skills.with(at, raised) }, parts, lexicon),
        score(profile, parts, lexicon),
      );
    },
  );

  check('nor a year of experience more', [profiles, readingParts, links], (profile, parts, lexicon) => {
    if (profile.experienceYears === null) return;
    const longer = { ...profile, experienceYears: profile.experienceYears + 1 };
    notLower(score(longer, parts, lexicon), score(profile, parts, lexicon));
  });

  check(
    'nor a language more, nor a higher level of one',
    [profiles, readingParts, links, fc.constantFrom('fr', 'en', 'de')],
    (profile, parts, lexicon, code) => {
      if (profile.languages.size === 0) return;
      const mine = profile.languages.get(code);
      const next = mine ? CEFR[CEFR.indexOf(mine) + 1] : 'A2';
      if (!next) return;
      const better = {
        ...profile,
        languages: new Map<string, CefrLevel>([...profile.languages, [code, next]]),
      };
      notLower(score(better, parts, lexicon), score(profile, parts, lexicon));
    },
  );
});

describe('P4, P5, P6: more in the offer', () => {
  const strengths = fc.constantFrom('must' as const, 'nice' as const, 'mention' as const);
  const OWN = 'what-he-has';
  const owner = (profile: ResolvedProfile): ResolvedProfile => ({
    ...profile,
    skills: [...profile.skills, { concept: OWN, label: OWN, level: 5, years: null, lastUsed: null }],
  });

  check(
    'a requirement that is wholly met never lowers the skills',
    [profiles, askingParts, links, strengths],
    (profile, parts, lexicon, strength) => {
      const more: Asked = { concept: OWN, strength };
      const after = score(owner(profile), { ...parts, asked: [...parts.asked, more] }, lexicon);
      const before = score(owner(profile), parts, lexicon);
      if (counted(before, after)) expect(skillsOf(after)).toBeGreaterThanOrEqual(skillsOf(before) - EPSILON);
    },
  );

  check(
    'one that is not met at all never raises them',
    [profiles, askingParts, links, strengths],
    (profile, parts, lexicon, strength) => {
      const more: Asked = { concept: 'what-nobody-has', strength };
      const after = score(profile, { ...parts, asked: [...parts.asked, more] }, lexicon);
      const before = score(profile, parts, lexicon);
      if (counted(before, after)) expect(skillsOf(after)).toBeLessThanOrEqual(skillsOf(before) + EPSILON);
    },
  );

  check('a wish that is met may become a must', [profiles, askingParts, links], (profile, parts, lexicon) => {
    const with_ = (strength: 'nice' | 'must') =>
      score(owner(profile), { ...parts, asked: [...parts.asked, { concept: OWN, strength }] }, lexicon);
    if (counted(with_('must'), with_('nice')))
      expect(skillsOf(with_('must'))).toBeGreaterThanOrEqual(skillsOf(with_('nice')) - EPSILON);
  });

  // Random offers rarely have so many desires beside so many met musts; a cap on desires broke it here.
  it('also where many other desires are not met', () => {
    const met = [...'abcde'];
    const profile = owner(makeProfile(met.map((concept) => [concept, 5])));
    for (let unmet = 0; unmet <= 12; unmet += 1) {
      const skillsWith = (strength: 'nice' | 'must') =>
        skillsOf(
          score(
            profile,
            {
              asked: [
                ...met.map((concept) => ({ concept })),
                ...Array.from({ length: unmet }, (_, at) => ({
                  concept: `unmet-${at}`,
                  strength: 'nice' as const,
                })),
                { concept: OWN, strength },
              ],
            },
            makeLinks({}),
          ),
        );
      expect(skillsWith('must')).toBeGreaterThanOrEqual(skillsWith('nice') - EPSILON);
    }
  });
});

describe('P7, E1: order and repetition', () => {
  check(
    'of skills, of requirements, of sentences: nothing changes',
    [profiles, readingParts, links, fc.nat()],
    (profile, parts, lexicon, turn) => {
      const turned = <T>(list: readonly T[]): T[] => {
        const at = list.length === 0 ? 0 : turn % list.length;
        return [...list.slice(at), ...list.slice(0, at)].reverse();
      };
      const before = score(profile, parts, lexicon);
      const after = score(
        { ...profile, skills: turned(profile.skills) },
        { ...parts, asked: turned(parts.asked) },
        lexicon,
      );
      if (before.exact === null) expect(after.exact).toBeNull();
      else expect(after.exact).toBeCloseTo(before.exact, 9);
      expect(after.band).toBe(before.band);
      const said = score(profile, { ...parts, asked: [...parts.asked, ...parts.asked] }, lexicon);
      expect(said.exact).toBe(before.exact);
    },
  );
});

describe('P8, P9: silence', () => {
  const FACTS = ['experienceYearsMin', 'educationLevel', 'languages', 'contract', 'salary'] as const;

  check(
    'leaves the weighted mean of the rest, and never narrows the range',
    [profiles, readingParts, links, fc.constantFrom(...FACTS)],
    (profile, parts, lexicon, name) => {
      // A degree may lean on experience: take the one without the other.
      const rest = { ...parts.rest, educationOrExperience: false };
      const { [name]: _silenced, ...facts } = parts.facts;
      const before = score(profile, { ...parts, rest }, lexicon);
      const after = score(profile, { ...parts, rest, facts }, lexicon);
      if (before.exact === null || after.exact === null) return;
      const left = before.components.filter(({ id }) => after.components.some((other) => other.id === id));
      expect(after.exact).toBeCloseTo(
        sum(left.map(({ points }) => points)) / sum(left.map(({ weight }) => weight)),
        6,
      );
      expect(after.confidence).toBeLessThanOrEqual(before.confidence + EPSILON);
      const width = (fit: Fit) => fit.high - fit.low;
      const cut = (fit: Fit) => fit.low === 0 || fit.high === 100;
      if (!cut(before) && !cut(after)) expect(width(after)).toBeGreaterThanOrEqual(width(before));
    },
  );

  check(
    'pay that meets the target is never worse than no word of pay',
    [profiles, readingParts, links],
    (profile, parts, lexicon) => {
      const payMin = { amount: 40_000, currency: 'EUR', period: 'year' as const };
      const wanting = { ...profile, preferences: { ...profile.preferences, payMin } };
      const { salary: _salary, ...silent } = parts.facts;
      const paid = {
        ...silent,
        salary: { min: 60_000, max: 70_000, currency: 'EUR', period: 'year' as const },
      };
      notLower(
        score(wanting, { ...parts, facts: paid }, lexicon),
        score(wanting, { ...parts, facts: silent }, lexicon),
      );
    },
  );
});

describe('P10: weights', () => {
  check(
    'only their ratios count, and 0 leaves a component out',
    [profiles, readingParts, links, fc.constantFrom(...COMPONENT_IDS)],
    (profile, parts, lexicon, id) => {
      const reading = makeReading(parts);
      const before = scoreFit(profile, reading, lexicon, OPTIONS);
      for (const factor of [0.5, 2] as const) {
        const all = Object.fromEntries(COMPONENT_IDS.map((one) => [one, factor]));
        const scaled = scoreFit(profile, reading, lexicon, { ...OPTIONS, weights: all });
        expect(scaled?.exact ?? -1).toBeCloseTo(before?.exact ?? -1, 9);
      }
      const without = scoreFit(profile, reading, lexicon, { ...OPTIONS, weights: { [id]: 0 } });
      expect(partOf(without, id)).toBeUndefined();
      if (!before || before.exact === null || !without || without.exact === null) return;
      const left = before.components.filter((component) => component.id !== id);
      expect(without.exact).toBeCloseTo(
        sum(left.map(({ points }) => points)) / sum(left.map(({ weight }) => weight)),
        6,
      );
    },
  );
});

describe('P10: the weights of the profile', () => {
  check(
    'are those of a trial, name what they left out, and keep it in sight',
    [profiles, readingParts, links],
    (profile, parts, lexicon) => {
      const own = score(profile, parts, lexicon);
      const { weights, ...plain } = profile;
      const trial = scoreFit({ ...plain, weights: {} }, makeReading(parts), lexicon, { ...OPTIONS, weights });
      expect(own).toEqual(trial);
      for (const id of COMPONENT_IDS) {
        const factor = weights[id] ?? 1;
        if (factor === 0) expect(own.leftOut).toContain(id);
        expect(partOf(own, id)?.factor ?? 1).toBe(partOf(own, id) ? factor : 1);
      }
      for (const line of own.lines) {
        expect(line.factor ?? 1).toBe(
          Math.max(...line.concepts.map((id) => profile.skillWeights.get(id) ?? 1)),
        );
        if (line.factor === 0) expect(line.maxPoints).toBe(0);
      }
    },
  );

  check(
    'a heavier line that is wholly met never lowers the skills, an unmet one never raises them',
    [profiles, askingParts, links, fc.nat(), fc.constantFrom([0, 0.5], [0.5, 1], [1, 2])],
    (profile, parts, lexicon, which, [light = 1, heavy = 1]) => {
      const concept = parts.asked[which % parts.asked.length]?.concept ?? '';
      const weighed = (factor: number) =>
        score(
          { ...profile, skillWeights: new Map([...profile.skillWeights, [concept, factor as 1]]) },
          parts,
          lexicon,
        );
      const [before, after] = [weighed(light), weighed(heavy)];
      if (!counted(before, after)) return;
      const lines = after.lines.filter(({ concepts }) => concepts.includes(concept));
      if (lines.every(({ value }) => value === 1))
        expect(skillsOf(after)).toBeGreaterThanOrEqual(skillsOf(before) - EPSILON);
      if (lines.every(({ value }) => value === 0))
        expect(skillsOf(after)).toBeLessThanOrEqual(skillsOf(before) + EPSILON);
    },
  );
});

describe('P11: one requirement among others', () => {
  check(
    'a must is at most its part of the musts, and at least three wishes',
    [profiles, askingParts, links],
    (profile, parts, lexicon) => {
      const fit = score(profile, parts, lexicon);
      const whole = 100 * (partOf(fit, 'skills')?.weight ?? 0);
      const factorOf = (line: FitLine) => line.factor ?? 1;
      const linesOf = (strength: string) =>
        fit.lines.filter((line) => line.strength === strength && factorOf(line) > 0);
      const [must] = linesOf('must');
      const [nice] = linesOf('nice');
      const musts = sum(linesOf('must').map(factorOf));
      if (must) expect(must.maxPoints / factorOf(must)).toBeLessThanOrEqual(whole / musts + EPSILON);
      if (must && nice)
        expect(must.maxPoints / factorOf(must)).toBeGreaterThanOrEqual(
          (3 * nice.maxPoints) / factorOf(nice) - EPSILON,
        );
    },
  );
});

describe('P12: what would move it', () => {
  check(
    'is at least a point, and is the difference of two scores',
    [profiles, readingParts, links],
    (profile, parts, lexicon) => {
      const before = score(profile, parts, lexicon);
      for (const { change, delta } of before.whatIf) {
        expect(delta).toBeGreaterThanOrEqual(1);
        const [verb, name = '', extra] = change.split(' ');
        const level = extra === undefined ? null : (Number(extra) as 1 | 2 | 3 | 4 | 5);
        const changed: ResolvedProfile =
          verb === 'learn'
            ? {
                ...profile,
                skills: [
                  ...profile.skills,
                  { concept: name, label: name, level, years: null, lastUsed: null },
                ],
              }
            : verb === 'raise'
              ? {
                  ...profile,
                  skills: profile.skills.map((one) => (one.concept === name ? { ...one, level } : one)),
                }
              : { ...profile, languages: new Map([...profile.languages, [name, extra as CefrLevel]]) };
        expect(['learn', 'raise', 'language']).toContain(verb);
        expect(score(changed, parts, lexicon).exact).toBeCloseTo((before.exact ?? 0) + delta, 9);
      }
      expect(before.whatIf.map(({ delta }) => delta)).toEqual(
        before.whatIf.map(({ delta }) => delta).sort((a, b) => b - a),
      );
    },
  );
});

describe('P14: links', () => {
  check('of a random lexicon go both ways, so that the tests above mean something', [links], (lexicon) => {
    for (const a of CONCEPTS) {
      for (const b of CONCEPTS) {
        const there = lexicon.link(a, b);
        const back = lexicon.link(b, a);
        if (there === 'substitute' || there === 'adjacent') expect(back).toBe(there);
        if (there === 'narrower') expect(back).toBe('broader');
      }
    }
  });
});

describe('P15, P16: same in, same out; conflicts beside the number', () => {
  check('equal input gives equal bytes', [profiles, readingParts, links], (profile, parts, lexicon) => {
    expect(JSON.stringify(score(profile, parts, lexicon))).toBe(
      JSON.stringify(score(profile, parts, lexicon)),
    );
  });

  check(
    'deal-breakers never change the number',
    [profiles, readingParts, links],
    (profile, parts, lexicon) => {
      const { conflicts, ...fit } = score(profile, parts, lexicon);
      const { conflicts: none, ...free } = score({ ...profile, dealBreakers: [] }, parts, lexicon);
      expect(fit).toEqual(free);
      expect(none).toEqual([]);
      expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
    },
  );
});

describe('the components', () => {
  it('are all weighed, the skills most', () => {
    const { skills, ...others } = COMPONENT_WEIGHTS;
    for (const weight of Object.values(others)) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(skills);
    }
    expect(Object.keys(COMPONENT_WEIGHTS).sort()).toEqual([...COMPONENT_IDS].sort());
  });
});
