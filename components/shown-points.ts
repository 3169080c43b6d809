import { COMPONENT_IDS, type Fit, type FitComponent, type FitLine } from '../lib/model/fit.ts';
import { shownIntegers } from '../lib/scorer/shown-integers.ts';

/** A line of the receipt with the whole points that are shown for it. */
export interface ShownLine {
  readonly line: FitLine;
  readonly points: number;
  readonly max: number;
}
export interface ShownComponent {
  readonly component: FitComponent;
  readonly points: number;
  readonly max: number;
  /** Lines of the `skills` component; empty for the others. */
  readonly lines: readonly ShownLine[];
}

/** The receipt in whole points: components add up to the score, the lines of the skills to the skills. */
export function shownReceipt(fit: Fit): ShownComponent[] {
  const components = COMPONENT_IDS.flatMap((id) => fit.components.find((part) => part.id === id) ?? []);
  const exact = components.reduce((sum, { points }) => sum + points, 0);
  const shown = shownIntegers(
    components.map(({ points }) => points),
    fit.score ?? Math.round(exact),
  );
  return components.map((component, index) => {
    const points = shown[index] ?? 0;
    return {
      component,
      points,
      max: Math.max(points, Math.round(100 * component.weight)),
      lines: component.id === 'skills' ? shownLines(fit.lines, points) : [],
    };
  });
}

function shownLines(lines: readonly FitLine[], total: number): ShownLine[] {
  const shown = shownIntegers(
    lines.map(({ points }) => points),
    total,
  );
  return lines
    .map((line, index) => {
      const points = shown[index] ?? 0;
      return { line, points, max: Math.max(points, Math.round(line.maxPoints)) };
    })
    .sort((a, b) => b.line.maxPoints - a.line.maxPoints || b.line.points - a.line.points);
}
