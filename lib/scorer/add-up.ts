import { COMPONENT_IDS, type ComponentId, type FitComponent } from '../model/fit.ts';
import type { ComponentValue } from './components.ts';
import { COMPONENT_WEIGHTS } from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { Answer } from './skills.ts';

export interface ScoreOptions {
  /** The current calendar year. */
  readonly year: number;
  /** Factors on the weights of components on top of the profile's own: 0 leaves one out. For tests and trials. */
  readonly weights?: Factors;
  /** Leaves out `Fit.whatIf`: for thousands of scores at once. */
  readonly brief?: boolean;
}

/** Factors on the weights of components; 1 where nothing is said. */
export type Factors = Partial<Readonly<Record<ComponentId, number>>>;

export type ComponentValues = Readonly<Record<ComponentId, ComponentValue>>;

export interface Sum {
  /** 0..100 before rounding; null when neither a requirement nor the kind of job is known. */
  readonly exact: number | null;
  readonly components: readonly FitComponent[];
  /** Share of all weights that belongs to components that speak, 0..1. */
  readonly coverage: number;
}

/** The weighted mean of the components that have a value; the others abstain. */
export function addUp(values: ComponentValues, weights: Factors = {}): Sum {
  const weightOf = (id: ComponentId): number => {
    const value = values[id];
    return COMPONENT_WEIGHTS[id] * (weights[id] ?? 1) * (value.state === 'value' ? (value.emphasis ?? 1) : 1);
  };
  const speaking = COMPONENT_IDS.filter((id) => values[id].state === 'value' && weightOf(id) > 0);
  const total = sum(speaking.map(weightOf));
  const all = sum(COMPONENT_IDS.map(weightOf));
  const coverage = all > 0 ? total / all : 0;
  // Place, contract and pay alone are no fit: the work itself must be known, by a requirement or by the kind of job.
  if (!speaking.includes('skills') && !speaking.includes('role'))
    return { exact: null, components: [], coverage };
  const components = speaking.map((id) => component(id, values[id], weightOf(id) / total, weights[id] ?? 1));
  return { exact: Math.min(100, sum(components.map(({ points }) => points))), components, coverage };
}

/** The profile's factors times those of a trial. */
export function factorsOf(
  { weights: own }: { readonly weights: Factors },
  { weights: trial = {} }: Pick<ScoreOptions, 'weights'>,
): Factors {
  return Object.fromEntries(COMPONENT_IDS.map((id) => [id, (own[id] ?? 1) * (trial[id] ?? 1)]));
}

/** The skills component: the answers by their shares, as far as they carry over into this kind of job. */
export function skillsValue(
  requirements: readonly Requirement[],
  answers: readonly Answer[],
  carry: number,
): ComponentValue {
  if (requirements.length === 0) return { state: 'silent' };
  if (answers.every(({ share }) => share === 0)) return { state: 'left-out' };
  return {
    state: 'value',
    value: carry * sum(answers.map(({ share, value }) => share * value)),
    evidence: requirements.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}

function component(id: ComponentId, value: ComponentValue, weight: number, factor: number): FitComponent {
  if (value.state !== 'value') throw new Error(`component ${id} has no value`);
  return {
    id,
    value: value.value,
    weight,
    points: 100 * weight * value.value,
    ...(factor === 1 ? {} : { factor }),
    evidence: value.evidence,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
