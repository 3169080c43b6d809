import { type Reading, ROLE_SHAPES, type RoleShape } from '../model/reading.ts';
import { CARRY_FLOOR, OTHER_TRADE_AFFINITY, ROLE_AFFINITY, ROLE_FULL } from './fit-constants.ts';
import type { ResolvedProfile } from './resolve-profile.ts';

/** Shares that differ by less than this say the same. */
const SAME = 1e-3;

/**
 * How far the offer's job is mine, 0..1, whatever its subject: each kind of job that the offer looks like, by the best of the kinds
 * that my headline names. Full from `ROLE_FULL` on.
 * @returns null when the offer does not say what kind of job it is (all shares equal): silence is no answer
 */
export function roleFit(
  { shapes }: Pick<ResolvedProfile, 'shapes'>,
  { roleShape }: Pick<Reading, 'roleShape'>,
): number | null {
  const [first = 0, ...others] = ROLE_SHAPES.map((shape) => roleShape[shape]);
  if (others.every((share) => Math.abs(share - first) < SAME)) return null;
  const affinity = ROLE_SHAPES.reduce(
    (sum, asked) => sum + roleShape[asked] * Math.max(...shapes.map((mine) => affinityOf(mine, asked))),
    0,
  );
  return Math.min(1, Math.max(0, affinity / ROLE_FULL));
}

function affinityOf(mine: RoleShape, asked: RoleShape): number {
  return asked === 'other-trade' ? OTHER_TRADE_AFFINITY : (ROLE_AFFINITY[mine][asked] ?? 0);
}

/** How far skills and years carry over into the offer's kind of job: 1 in my own, and where the offer does not say. */
export function carryOver(
  profile: Pick<ResolvedProfile, 'shapes'>,
  reading: Pick<Reading, 'roleShape'>,
): number {
  return CARRY_FLOOR + (1 - CARRY_FLOOR) * (roleFit(profile, reading) ?? 1);
}
