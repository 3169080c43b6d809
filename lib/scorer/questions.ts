import type { Language } from '../model/concept.ts';
import { COMPONENT_IDS, type ComponentId } from '../model/fit.ts';
import type { ConditionId, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { remoteDays } from './components.ts';
import { QUESTIONS, type QuestionId } from './question-words.ts';
import type { ResolvedProfile } from './resolve-profile.ts';

/** Something to ask the recruiter, because the offer leaves it out or contradicts itself. */
export interface Question {
  readonly id: QuestionId;
  readonly sentence: string;
  /** Where the offer is vague or contradicts itself; empty where it is silent. */
  readonly evidence: readonly Span[];
  /** The answer decides something that the user has called a deal-breaker or a wish. */
  readonly matters: boolean;
}

/** Deal-breakers and the question that settles each. */
const OF_BREAKER: Readonly<Record<string, QuestionId>> = {
  pay: 'pay',
  'pay-floor': 'pay',
  remote: 'remote-days',
  'remote-days': 'remote-days',
  'remote-work': 'remote-days',
  'onsite-days': 'remote-days',
  onsite: 'remote-days',
  location: 'place',
  relocation: 'place',
  contract: 'contract',
  'on-call': 'on-call',
  'unsocial-hours': 'unsocial-hours',
  travel: 'travel',
  clearance: 'clearance',
  'people-management': 'team',
};
const ASKED_CONDITIONS: readonly (ConditionId & QuestionId)[] = [
  'on-call',
  'unsocial-hours',
  'travel',
  'clearance',
];

/**
 * What to ask, from what the offer leaves out: what matters to this user first, then in the order of the list. Clearance is asked
 * only where it matters or the offer contradicts itself: most jobs need none.
 * @param matters what matters to this user, from `mattersTo`
 */
export function questionsFor(
  reading: Pick<Reading, 'facts' | 'conditions' | 'sizes' | 'employer'>,
  matters: ReadonlySet<QuestionId>,
  language: Language,
): Question[] {
  const asked: Question[] = [];
  const ask = (id: QuestionId, evidence: readonly Span[] = [], detail = ''): void => {
    asked.push({
      id,
      sentence: QUESTIONS[id][language].replace('{detail}', () => detail),
      evidence,
      matters: matters.has(id),
    });
  };
  const { facts, conditions, sizes, employer } = reading;
  if (!facts.salary) ask('pay');
  if (remoteDays(reading) === null) ask('remote-days', facts.remote?.evidence);
  if (!facts.locations?.value.length && facts.remote?.value !== 'remote') ask('place');
  if (!facts.contract) ask('contract');
  if (!facts.startDate) ask('start-date');
  for (const id of ASKED_CONDITIONS) {
    const condition = conditions.find((known) => known.id === id);
    const state = condition?.state ?? 'not-stated';
    if (state === 'conflicting') ask(id, condition?.evidence);
    else if (state === 'not-stated' && (id !== 'clearance' || matters.has(id))) ask(id);
  }
  if (!sizes.some(({ kind }) => kind === 'team')) ask('team');
  if (!sizes.some(({ kind }) => kind !== 'team')) ask('budget');
  if (!facts.experienceYearsMin) ask('experience');
  if (!employer) ask('employer');
  else if (employer.kind !== 'end-client') ask('end-client', [employer.evidence]);
  for (const { code, level } of facts.languages?.value ?? []) {
    if (level === null) ask('language-level', facts.languages?.evidence, code);
  }
  return [...asked.filter((question) => question.matters), ...asked.filter((question) => !question.matters)];
}

/** Parts of the score and the questions about them: asked first where the user weighs the part double, not for him where he left it out. */
const OF_COMPONENT: Readonly<Partial<Record<ComponentId, readonly QuestionId[]>>> = {
  experience: ['experience'],
  languages: ['language-level'],
  location: ['place', 'remote-days'],
  contract: ['contract'],
  pay: ['pay'],
};

/** The questions whose answers decide a deal-breaker, a wish, or a part that the user weighs double. A deal-breaker always matters. */
export function mattersTo(profile: ResolvedProfile | null): ReadonlySet<QuestionId> {
  if (!profile) return new Set();
  const { preferences, contracts, dealBreakers, weights } = profile;
  const about = (factor: number): QuestionId[] =>
    COMPONENT_IDS.flatMap((id) => (weights[id] === factor ? (OF_COMPONENT[id] ?? []) : []));
  const wished = new Set<QuestionId>([
    ...(preferences.payMin ? (['pay'] as const) : []),
    ...(preferences.remoteDaysMin ? (['remote-days'] as const) : []),
    ...(preferences.locations?.length ? (['place'] as const) : []),
    ...(Object.keys(contracts).length > 0 ? (['contract'] as const) : []),
    ...about(2),
  ]);
  for (const id of about(0)) wished.delete(id);
  const breaking = dealBreakers.flatMap((name) => {
    const key = name.trim().toLowerCase();
    return Object.hasOwn(OF_BREAKER, key) ? [OF_BREAKER[key] as QuestionId] : [];
  });
  return new Set([...breaking, ...wished]);
}
