import {
  ASSUMED_LEVEL_FACTOR,
  CONFIDENCE_SHARES,
  ENOUGH_REQUIREMENTS,
  HALF_WIDTH_MIN,
  HALF_WIDTH_SPAN,
  MENTION_INFORMATION,
  QUALITY_SPAN,
  QUALITY_ZERO,
} from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { Answer } from './skills.ts';

export interface ConfidenceParts {
  /** Share of the weights that speak, 0..1. */
  readonly coverage: number;
  readonly requirements: readonly Pick<Requirement, 'strength' | 'quality'>[];
  readonly answers: readonly Pick<Answer, 'link' | 'haveLevel' | 'factor'>[];
}

/** 0..1 from how much of the score the offer speaks about, how many requirements it has, and how surely they were read. */
export function confidenceOf({ coverage, requirements, answers }: ConfidenceParts): number {
  let real = 0;
  let trust = 0;
  let counted = 0;
  requirements.forEach(({ strength, quality }, at) => {
    const answer = answers[at];
    // What the user left out tells nothing any more.
    if (answer?.factor === 0) return;
    counted += 1;
    if (strength === 'mention') return;
    real += 1;
    trust += quality * (answer?.link && answer.haveLevel === null ? ASSUMED_LEVEL_FACTOR : 1);
  });
  const information = real + MENTION_INFORMATION * (counted - real);
  const mean = real > 0 ? trust / real : 0;
  return (
    CONFIDENCE_SHARES.coverage * coverage +
    CONFIDENCE_SHARES.requirements * Math.min(1, information / ENOUGH_REQUIREMENTS) +
    CONFIDENCE_SHARES.quality * Math.min(1, Math.max(0, (mean - QUALITY_ZERO) / QUALITY_SPAN))
  );
}

/** Points on each side of the score: 5 when all is known and sure, 29 when nothing is. */
export function halfWidth(confidence: number): number {
  return Math.round(HALF_WIDTH_MIN + HALF_WIDTH_SPAN * (1 - confidence));
}
