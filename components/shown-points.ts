import { COMPONENT_IDS, type Fit, type FitComponent, type FitLine } from '../lib/model/fit.ts';
import { shownIntegers } from '../lib/scorer/shown-integers.ts';

/** A line of the receipt with the whole points that are shown for it. */
export interface ShownLine {
  readonly line: FitLine;
  readonly points: number;
  readonly max: number;
}
/** Lines that are worth less than a point each: shown as one, so that nobody reads twenty times "0 of 0". */
export interface ShownGroup {
  readonly lines: readonly FitLine[];
  readonly points: number;
  readonly max: number;
}
export interface ShownComponent {
  readonly component: FitComponent;
  readonly points: number;
  readonly max: number;
  /** Lines of the `skills` component, the weightiest first; empty for the others. */
  readonly lines: readonly ShownLine[];
  readonly minor: ShownGroup | null;
}

/** Below this many points at most a line is minor; so few of them are no crowd. */
const MINOR_BELOW = 1;
const NO_CROWD = 2;

/** The receipt in whole points: components add up to the score, lines and minor lines of the skills to the skills. */
export function shownReceipt(fit: Fit): ShownComponent[] {
  const components = COMPONENT_IDS.flatMap((id) => fit.components.find((part) => part.id === id) ?? []);
  const exact = components.reduce((sum, { points }) => sum + points, 0);
  const shown = shownIntegers(
    components.map(({ points }) => points),
    fit.score ?? Math.round(exact),
  );
  const most = shownMaxima(components, shown);
  return components.map((component, index) => {
    const points = shown[index] ?? 0;
    return {
      component,
      points,
      max: Math.max(points, most[index] ?? 0),
      ...(component.id === 'skills' ? shownLines(fit.lines, points) : { lines: [], minor: null }),
    };
  });
}

/** "All of it fits" must not read "4 of 5": a full component shows the same number twice, the others share the rest of 100. */
function shownMaxima(components: readonly FitComponent[], shown: readonly number[]): number[] {
  const isFull = ({ value }: FitComponent): boolean => value > 1 - 1e-9;
  const full = components.reduce(
    (sum, component, index) => sum + (isFull(component) ? (shown[index] ?? 0) : 0),
    0,
  );
  const others = components.filter((component) => !isFull(component));
  const rest = shownIntegers(
    others.map(({ weight }) => 100 * weight),
    100 - full,
  );
  return components.map((component, index) =>
    isFull(component) ? (shown[index] ?? 0) : (rest[others.indexOf(component)] ?? 0),
  );
}

function shownLines(all: readonly FitLine[], total: number): Pick<ShownComponent, 'lines' | 'minor'> {
  const sorted = [...all].sort((a, b) => b.maxPoints - a.maxPoints || b.points - a.points);
  // What the user left out stays in sight by itself: there he finds the way back.
  const small = sorted.filter(({ maxPoints, factor }) => maxPoints < MINOR_BELOW && factor !== 0);
  const crowd = small.length > NO_CROWD ? small : [];
  const single = sorted.filter((line) => !crowd.includes(line));
  const sum = (name: 'points' | 'maxPoints'): number => crowd.reduce((whole, line) => whole + line[name], 0);
  const shown = shownIntegers([...single.map(({ points }) => points), sum('points')], total);
  const withMax = (index: number, max: number): { points: number; max: number } => {
    const points = shown[index] ?? 0;
    return { points, max: Math.max(points, Math.round(max)) };
  };
  return {
    lines: single.map((line, index) => ({ line, ...withMax(index, line.maxPoints) })),
    minor: crowd.length > 0 ? { lines: crowd, ...withMax(single.length, sum('maxPoints')) } : null,
  };
}
