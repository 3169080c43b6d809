import type { BandId } from '../model/fit.ts';
import { BANDS } from './fit-constants.ts';

/** The word for a number of points (0..100, before or after rounding: the number shown decides). */
export function bandOf(points: number): Exclude<BandId, 'insufficient'> {
  const shown = Math.round(points);
  return BANDS.find(([, border]) => shown >= border)?.[0] ?? 'far';
}
