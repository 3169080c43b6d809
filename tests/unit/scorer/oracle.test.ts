/** The formulas of the score written a second time, in another manner and without looking at the first: both must agree. */
import { expect, it } from 'vitest';
import type { ConceptId, LinkSource } from '../../../lib/model/concept.ts';
import type { Strength } from '../../../lib/model/match.ts';
import type { Salary } from '../../../lib/model/offer.ts';
import { ROLE_SHAPES } from '../../../lib/model/reading.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../../lib/scorer/resolve-profile.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { fc } from '../../support/fast-check.ts';
import { askingParts, links, profiles, RUNS } from './arbitraries.ts';
import { type Asked, makeReading, type ReadingParts, YEAR } from './make-reading.ts';

const SIM = {
  exact: 1,
  narrower: 0.9,
  narrower2: 0.8,
  broader: 0.5,
  broader2: 0.25,
  substitute: 0.6,
  adjacent: 0.35,
};
const WEIGHTS = {
  skills: 36,
  role: 24,
  experience: 13,
  languages: 6,
  education: 4,
  location: 13,
  contract: 8,
  pay: 7,
};
type Part = keyof typeof WEIGHTS;

/** Every requirement once: concepts, the strongest word for it, the most that is asked of it. */
interface Wanted {
  readonly any: readonly ConceptId[];
  strength: Strength;
  level: number;
  years: number;
}

function wanted(asked: readonly Asked[]): Wanted[] {
  const rank = ['mention', 'nice', 'must'];
  const found: Wanted[] = [];
  const put = (any: readonly ConceptId[], list: readonly Asked[]) => {
    const same = found.find((one) => one.any.join() === any.join());
    const one: Wanted = same ?? { any, strength: 'mention', level: 0, years: 0 };
    if (!same) found.push(one);
    for (const { strength = 'must', level = 0, years = 0 } of list) {
      if (rank.indexOf(strength) > rank.indexOf(one.strength)) one.strength = strength;
      one.level = Math.max(one.level, level);
      one.years = Math.max(one.years, years);
    }
  };
  for (const one of asked) if (one.orGroup === undefined) put([one.concept], [one]);
  for (const group of [1, 2, 3]) {
    const list = asked.filter(({ orGroup }) => orGroup === group);
    if (list.length > 0) put([...new Set(list.map(({ concept }) => concept))].sort(), list);
  }
  return found.filter(
    ({ any, strength }) =>
      any.length === 1 ||
      !found.some(
        (other) =>
          other.any.length === 1 &&
          any.includes(other.any[0] as string) &&
          rank.indexOf(other.strength) >= rank.indexOf(strength),
      ),
  );
}

function met(want: Wanted, skills: readonly ResolvedSkill[], lexicon: LinkSource): number {
  let exact = 0;
  const partial: number[] = [];
  for (const { concept, level, years, lastUsed } of skills) {
    const types = want.any.map((id) => lexicon.link(concept, id)).filter((type) => type !== null);
    if (types.length === 0) continue;
    const similar = Math.max(...types.map((type) => SIM[type]));
    const gap = Math.min(4, Math.max(0, (want.level || 3) - (level ?? 3)));
    const mastery = ([1, 0.8, 0.55, 0.3, 0.15] as const)[gap as 0];
    const practice = want.years === 0 || years === null ? 1 : 0.5 + 0.5 * Math.min(1, years / want.years);
    const age = lastUsed === null ? 0 : YEAR - lastUsed;
    const fresh = age <= 3 ? 1 : Math.max(0.7, 1 - 0.05 * (age - 3));
    const value = similar * mastery * practice * fresh;
    if (similar === 1) exact = Math.max(exact, value);
    else partial.push(value);
  }
  partial.sort((a, b) => b - a);
  const [first = 0, second = 0] = partial;
  return Math.max(exact, first, Math.min(0.75, first + second / 4));
}

const KIND: Readonly<Record<string, readonly number[]>> = {
  //                    pm    lead  eng   tech  serv  prod
  'project-manager': [1, 0.45, 0.2, 0.05, 0.5, 0.15],
  'technical-lead': [0.75, 1, 0.7, 0.2, 0.4, 0.2],
  engineer: [0.7, 0.7, 1, 0.5, 0.4, 0.1],
  technician: [0.5, 0.4, 0.7, 1, 0.4, 0],
  'service-manager': [0.75, 0.4, 0.25, 0.15, 1, 0.35],
  'product-functional': [0.6, 0.2, 0, 0, 0.35, 1],
};

function kindOfJob({ shapes }: ResolvedProfile, shares: readonly number[]): number | null {
  if (shares.every((share) => Math.abs(share - (shares[0] ?? 0)) < 1e-3)) return null;
  const mine = shares.map(
    (share, at) => share * (at === 6 ? -1 : Math.max(...shapes.map((shape) => KIND[shape]?.[at] ?? 0))),
  );
  return Math.min(1, Math.max(0, mine.reduce((a, b) => a + b, 0) / 0.8));
}

/** Distances of the towns that the generator draws, looked up on a map. */
const MAP: Readonly<Record<string, number>> = {
  'Lyon>Villeurbanne': 1,
  'Lyon>Villefranche-sur-Saône': 0.9,
  'Villeurbanne>Villefranche-sur-Saône': 0.9,
  'Lyon>Grenoble': 0.7,
  'Villeurbanne>Grenoble': 0.7,
  'Villefranche-sur-Saône>Grenoble': 0.7,
};
function near(a: string, b: string): number | null {
  if (a === b) return 1;
  if (a === 'Nowhereville' || b === 'Nowhereville') return null;
  if (a === 'Genève' || b === 'Genève') return 0.1;
  return MAP[`${a}>${b}`] ?? MAP[`${b}>${a}`] ?? 0.3;
}

function oracle(
  profile: ResolvedProfile,
  { asked = [], facts = {}, shape = {}, rest }: ReadingParts,
  lexicon: LinkSource,
): number | null {
  const parts: Partial<Record<Part, number>> = {};
  const job = kindOfJob(
    profile,
    ROLE_SHAPES.map((role) => shape[role] ?? 0),
  );
  if (job !== null) parts.role = job;
  const carry = 0.5 + 0.5 * (job ?? 1);

  const wants = wanted(asked);
  const own = (want: Wanted) => Math.max(...want.any.map((id) => profile.skillWeights.get(id) ?? 1));
  const number = (strength: Strength) =>
    wants.reduce((sum, want) => sum + (want.strength === strength ? own(want) : 0), 0);
  const mass = {
    must: 3 * number('must'),
    nice: number('nice'),
    mention: Math.min(1.6, 0.4 * number('mention')),
  };
  const whole = mass.must + mass.nice + mass.mention;
  if (whole > 0) {
    parts.skills = 0;
    for (const want of wants) {
      if (own(want) === 0) continue;
      const share = ((mass[want.strength] / number(want.strength)) * own(want)) / whole;
      parts.skills += carry * share * met(want, profile.skills, lexicon);
    }
  }

  const {
    experienceYearsMin: years,
    educationLevel: degree,
    languages,
    locations,
    remoteDaysPerWeek: days,
  } = facts;
  if (years !== undefined && profile.experienceYears !== null) {
    const mine = profile.experienceYears * carry;
    parts.experience =
      mine >= years
        ? 1
        : Math.min(1, Math.max(0, 1 - Math.max(0, years - mine - 1) / Math.max(3, 0.6 * years)));
  }
  if (languages && profile.languages.size > 0) {
    const steps = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
    const values = languages.map(({ code, level }) => {
      const mine = profile.languages.get(code);
      if (!mine) return 0;
      const gap = steps.indexOf(level === 'native' ? 'C2' : (level ?? 'B2')) - steps.indexOf(mine);
      return gap <= 0 ? 1 : ([0.7, 0.35, 0.1][gap - 1] ?? 0);
    });
    parts.languages = values.reduce((a, b) => a + b, 0) / values.length;
  }
  if (degree !== undefined && profile.educationLevel !== null) {
    const eqf = (after: number) => (after >= 8 ? 8 : after >= 5 ? 7 : after >= 3 ? 6 : after >= 2 ? 5 : 4);
    const gap = eqf(degree) - eqf(profile.educationLevel);
    const held = gap <= 0 ? 1 : ([0.6, 0.3, 0.1][gap - 1] ?? 0.1);
    const instead = rest?.educationOrExperience ? 0.9 * (parts.experience ?? 0) : 0;
    parts.education = Math.max(held, instead);
  }
  const { preferences } = profile;
  const wishes = preferences.locations ?? [];
  const distances = wishes
    .flatMap((wish) => (locations ?? []).map((town) => near(wish, town)))
    .filter((value) => value !== null);
  const place = days === 5 && wishes.length > 0 ? 1 : distances.length > 0 ? Math.max(...distances) : null;
  const remote =
    days === undefined || preferences.remoteDaysMin === undefined
      ? null
      : Math.max(0, 1 - 0.25 * Math.max(0, preferences.remoteDaysMin - days));
  const where = place !== null && remote !== null ? 0.6 * place + 0.4 * remote : (place ?? remote);
  if (where !== null) parts.location = where;
  if (facts.contract && Object.keys(profile.contracts).length > 0)
    parts.contract = profile.contracts[facts.contract] ?? 0;
  const floor = preferences.payMin;
  if (facts.salary && floor?.currency === 'EUR') parts.pay = payOf(facts.salary, floor.amount);

  let points = 0;
  let weights = 0;
  for (const [part, value] of Object.entries(parts)) {
    const factor = profile.weights[part as Part] ?? 1;
    if (factor === 0) delete parts[part as Part];
    points += factor * WEIGHTS[part as Part] * value;
    weights += factor * WEIGHTS[part as Part];
  }
  if (parts.skills === undefined && parts.role === undefined) return null;
  return (100 * points) / weights;
}

function payOf({ min, max }: Salary, floor: number): number {
  const low = min ?? max ?? 0;
  const high = max ?? low;
  const middle = (low + high) / 2;
  const target = 1.1 * floor;
  if (middle >= target) return 1;
  if (middle >= floor) return 0.6 + (0.4 * (middle - floor)) / (target - floor);
  const below = 0.6 * Math.max(0, 1 - (floor - middle) / (floor / 4));
  return high >= floor ? Math.max(0.45, below) : below;
}

it('agrees with a second working-out of every formula', () => {
  fc.assert(
    fc.property(profiles, askingParts, links, (profile, parts, lexicon) => {
      const fit = scoreFit(profile, makeReading(parts), lexicon, { year: YEAR });
      const expected = oracle(profile, parts, lexicon);
      if (expected === null) expect(fit?.exact).toBeNull();
      else expect(fit?.exact).toBeCloseTo(expected, 8);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
