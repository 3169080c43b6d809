import type { VNode } from 'preact';
import type { MatchStatus } from '../lib/model/match.ts';
import type { ConditionState } from '../lib/model/reading.ts';

/** Small signs, 16 units square, in the colour of the text. Never the only bearer of a meaning: hidden from readers. */
const PATHS = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  arrow: 'M6 3.5L10.5 8L6 12.5',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  out: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5L7.5 8.5',
  edit: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.4 4.3l2.3 2.3',
  warning: 'M8 2.5L14.2 13H1.8zM8 6.5v3M8 11.2v.1',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** have: full disc with a tick; partial: half disc; missing: ring; unknown: dot. */
export function StatusSign({ status }: { readonly status: MatchStatus }): VNode {
  return (
    <svg class={`icon sign ${status}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {status === 'unknown' ? <circle cx="8" cy="8" r="2.5" class="full" /> : <circle cx="8" cy="8" r="6" />}
      {status === 'have' && <circle cx="8" cy="8" r="6" class="full" />}
      {status === 'have' && <path d="M5 8.3l2.1 2.1L11 6" class="cut" />}
      {status === 'partial' && <path d="M8 2a6 6 0 0 0 0 12z" class="full" />}
    </svg>
  );
}

/** yes: disc with a tick; no: ring with a bar; not stated: dashed ring; conflicting: half and half. */
export function LightSign({ state }: { readonly state: ConditionState }): VNode {
  return (
    <svg class={`icon light ${state}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.2" class={state === 'yes' ? 'full' : ''} />
      {state === 'yes' && <path d="M5 8.3l2.1 2.1L11 6" class="cut" />}
      {state === 'no' && <path d="M5 8h6" />}
      {state === 'conflicting' && <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" class="full" />}
    </svg>
  );
}
