/** What the offer leaves out, complete: parts of the score, facts and conditions. Pure. */
import { COMPONENT_IDS, type ComponentId, type Fit } from '../lib/model/fit.ts';
import type { OfferFacts } from '../lib/model/offer.ts';
import { CONDITIONS, type ConditionId, type Reading } from '../lib/model/reading.ts';

/** Facts that are no part of the score and that one would like to know. */
export const OTHER_FACTS = ['company', 'startDate', 'employer', 'team', 'sizes'] as const;
export type OtherFact = (typeof OTHER_FACTS)[number];

export interface NotFound {
  /** Parts of the score about which the offer says nothing. */
  readonly parts: readonly ComponentId[];
  /** Said by the offer, but nothing that the profile can be held against (another currency, an unknown place). */
  readonly incomparable: readonly ComponentId[];
  readonly facts: readonly OtherFact[];
  readonly conditions: readonly ConditionId[];
}

/** The facts that speak for a part of the score, any of them. */
const FACTS_OF: Readonly<Partial<Record<ComponentId, readonly (keyof OfferFacts)[]>>> = {
  experience: ['experienceYearsMin', 'experienceYearsMax'],
  languages: ['languages'],
  education: ['educationLevel', 'education'],
  location: ['locations', 'remote', 'remoteDaysPerWeek'],
  contract: ['contract'],
  pay: ['salary'],
};

export function notFound(reading: Reading, fit: Pick<Fit, 'silent'> | null): NotFound {
  const { facts, employer, sizes, conditions } = reading;
  const isSaid = (id: ComponentId): boolean =>
    FACTS_OF[id]?.some((name) => {
      const value = facts[name]?.value;
      return value !== undefined && !(Array.isArray(value) && value.length === 0);
    }) ?? false;
  const silent = fit ? fit.silent : COMPONENT_IDS.filter((id) => FACTS_OF[id] !== undefined && !isSaid(id));
  const isKnown: Readonly<Record<OtherFact, boolean>> = {
    company: facts.company !== undefined,
    startDate: facts.startDate !== undefined,
    employer: employer !== undefined,
    team: sizes.some(({ kind }) => kind === 'team'),
    sizes: sizes.some(({ kind }) => kind !== 'team'),
  };
  return {
    parts: silent.filter((id) => !isSaid(id)),
    incomparable: silent.filter(isSaid),
    facts: OTHER_FACTS.filter((name) => !isKnown[name]),
    conditions: CONDITIONS.filter(
      (id) => (conditions.find((known) => known.id === id)?.state ?? 'not-stated') === 'not-stated',
    ),
  };
}
