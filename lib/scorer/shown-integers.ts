/**
 * Whole numbers to show for parts that have fractions, so that what people add up is the total that they see: each part is rounded
 * down, and the largest remainders get the points that are left (method of the largest remainder; of equals the first wins).
 * @param parts not negative
 * @param total what they must sum to: the rounded sum of the parts, unless the caller shows another number within one a part
 */
export function shownIntegers(
  parts: readonly number[],
  total: number = Math.round(parts.reduce((sum, part) => sum + part, 0)),
): number[] {
  // A part of 7 that arithmetic left at 6.999999999 is a 7.
  const whole = parts.map((part) => Math.floor(Math.max(0, part) + 1e-9));
  let rest = total - whole.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map((part, at) => ({ at, remainder: part - (whole[at] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of order) {
    if (rest <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    rest -= 1;
  }
  return whole;
}
