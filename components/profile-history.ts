import type { Profile } from '../lib/model/profile.ts';

/** The profile with the way back: every change can be undone and done again, as long as the page is open. */
export interface ProfileHistory {
  readonly now: Profile;
  readonly past: readonly Profile[];
  readonly future: readonly Profile[];
  /** When the last step was made (milliseconds), and of what. */
  readonly step: { readonly at: number; readonly key: string } | null;
}

/** Steps that are kept. */
const MOST_STEPS = 200;
/** Letters typed one after the other are one step (milliseconds). */
const ONE_STEP = 1200;

export function startHistory(now: Profile): ProfileHistory {
  return { now, past: [], future: [], step: null };
}

/** @param at milliseconds, from any clock that goes forward */
export function changeTo(history: ProfileHistory, next: Profile, at: number): ProfileHistory {
  const { now, past, step } = history;
  if (JSON.stringify(now) === JSON.stringify(next)) return { ...history, now: next };
  const key = typedKey(now, next);
  const goesOn = key !== '' && step?.key === key && at - step.at < ONE_STEP;
  return {
    now: next,
    past: goesOn ? past : [...past, now].slice(-MOST_STEPS),
    future: [],
    step: { at, key },
  };
}

export function undo({ now, past, future }: ProfileHistory): ProfileHistory | null {
  const before = past.at(-1);
  return before ? { now: before, past: past.slice(0, -1), future: [now, ...future], step: null } : null;
}

export function redo({ now, past, future }: ProfileHistory): ProfileHistory | null {
  const [next, ...later] = future;
  return next ? { now: next, past: [...past, now], future: later, step: null } : null;
}

/** Which part was typed in: only texts and numbers grow letter by letter, a chosen level is a step of its own. */
function typedKey(now: Profile, next: Profile): string {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(next)])] as (keyof Profile)[];
  const changed = keys.filter((key) => JSON.stringify(now[key]) !== JSON.stringify(next[key]));
  const [only] = changed;
  return changed.length === 1 && (only === 'headline' || only === 'experienceYears' || only === 'preferences')
    ? only
    : '';
}
