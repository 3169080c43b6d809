import type { LinkSource } from '../model/concept.ts';
import { COMPONENT_IDS, type ComponentId, type FitComponent } from '../model/fit.ts';
import type { Reading } from '../model/reading.ts';
import { type ComponentValue, otherComponents } from './components.ts';
import { COMPONENT_WEIGHTS } from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { carryOver } from './role-fit.ts';
import { type Answer, answersOf } from './skills.ts';

export interface ScoreOptions {
  /** The current calendar year. */
  readonly year: number;
  /** The user's own factors on the weights of components: 0 leaves one out. */
  readonly weights?: Partial<Readonly<Record<ComponentId, 0 | 0.5 | 1 | 2>>>;
}

export interface Sum {
  /** 0..100 before rounding; null when neither a requirement nor the kind of job is known. */
  readonly exact: number | null;
  readonly components: readonly FitComponent[];
  readonly answers: readonly Answer[];
  /** How far skills carry over into this kind of job (0..1). */
  readonly carry: number;
  readonly values: Readonly<Record<ComponentId, ComponentValue>>;
  /** Sum of the weights of the components that speak. */
  readonly total: number;
  readonly weightOf: (id: ComponentId) => number;
}

/** The number itself, without what is told about it. */
export function addUp(
  profile: ResolvedProfile,
  reading: Reading,
  requirements: readonly Requirement[],
  lexicon: Pick<LinkSource, 'link'>,
  { year, weights = {} }: ScoreOptions,
): Sum {
  const carry = carryOver(profile, reading);
  const answers = answersOf(requirements, profile, lexicon, year);
  const values: Readonly<Record<ComponentId, ComponentValue>> = {
    skills: skillsValue(requirements, answers, carry),
    ...otherComponents(profile, reading),
  };
  const weightOf = (id: ComponentId): number => {
    const value = values[id];
    return COMPONENT_WEIGHTS[id] * (weights[id] ?? 1) * (value.state === 'value' ? (value.emphasis ?? 1) : 1);
  };
  const speaking = COMPONENT_IDS.filter((id) => values[id].state === 'value' && weightOf(id) > 0);
  const total = speaking.reduce((sum, id) => sum + weightOf(id), 0);
  // Place, contract and pay alone are no fit: the work itself must be known, by a requirement or by the kind of job.
  const known = speaking.includes('skills') || speaking.includes('role');
  const components = known ? speaking.map((id) => component(id, values[id], weightOf(id) / total)) : [];
  const exact = known
    ? Math.min(
        100,
        components.reduce((sum, { points }) => sum + points, 0),
      )
    : null;
  return { exact, components, answers, carry, values, total, weightOf };
}

function skillsValue(
  requirements: readonly Requirement[],
  answers: readonly Answer[],
  carry: number,
): ComponentValue {
  if (requirements.length === 0) return { state: 'silent' };
  return {
    state: 'value',
    value: carry * answers.reduce((sum, { share, value }) => sum + share * value, 0),
    evidence: requirements.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}

function component(id: ComponentId, value: ComponentValue, weight: number): FitComponent {
  if (value.state !== 'value') throw new Error(`component ${id} has no value`);
  return { id, value: value.value, weight, points: 100 * weight * value.value, evidence: value.evidence };
}
