import type { MatchStatus } from '../model/match.ts';
import type { Paint } from '../model/view.ts';

/**
 * Paints spans with the CSS Custom Highlight API: no node of the page is added or changed. The registry is shared with
 * the page and with other extensions, so only our own names are ever touched. The names are plain words that say
 * nothing about job hunting; the style of each is in `public/marks.css`.
 */
export const HIGHLIGHT_NAMES: Readonly<Record<MatchStatus | 'flash', string>> = {
  have: 'term-a',
  partial: 'term-b',
  missing: 'term-c',
  unknown: 'term-d',
  flash: 'term-z',
};

export interface Highlighter {
  /** Replaces all marks. Spans whose text is no longer in the page are left out. @returns the number painted */
  paint(paints: readonly Paint[], toRange: (paint: Paint) => readonly AbstractRange[]): number;
  /** Shows one passage for a moment. */
  flash(ranges: readonly AbstractRange[]): void;
  unflash(): void;
  /** Takes every mark of ours away, and nothing else. */
  clear(): void;
}

/** What the highlighter needs of the browser; a test hands in a Map and a Set. */
export interface HighlightSupport {
  readonly registry: Pick<Map<string, unknown>, 'set' | 'delete'>;
  create(ranges: readonly AbstractRange[]): object;
}

/** The browser's own registry, or null where the API is missing (then the panel lists the terms instead). */
export function browserHighlights(scope: typeof globalThis = globalThis): HighlightSupport | null {
  const registry = scope.CSS?.highlights;
  if (!registry || typeof scope.Highlight !== 'function') return null;
  return {
    registry: registry as unknown as HighlightSupport['registry'],
    create: (ranges) => new scope.Highlight(...ranges),
  };
}

/** @param find asked when something is to be shown for the first time; null makes every call a quiet no-op */
export function createHighlighter(find: () => HighlightSupport | null): Highlighter {
  let found: HighlightSupport | null | undefined;
  const put = (name: string, ranges: readonly AbstractRange[]): void => {
    // What was never shown need not be taken away.
    if (found === undefined && ranges.length === 0) return;
    if (found === undefined) found = find();
    const support = found;
    if (!support) return;
    if (ranges.length === 0) support.registry.delete(name);
    else support.registry.set(name, support.create(ranges));
  };
  return {
    paint(paints, toRange) {
      const byStatus = new Map<MatchStatus, AbstractRange[]>();
      let painted = 0;
      for (const paint of paints) {
        const ranges = toRange(paint);
        if (ranges.length === 0) continue;
        painted += 1;
        const list = byStatus.get(paint.status) ?? [];
        list.push(...ranges);
        byStatus.set(paint.status, list);
      }
      for (const status of ['have', 'partial', 'missing', 'unknown'] as const) {
        put(HIGHLIGHT_NAMES[status], byStatus.get(status) ?? []);
      }
      return found ? painted : 0;
    },
    flash: (ranges) => put(HIGHLIGHT_NAMES.flash, ranges),
    unflash: () => put(HIGHLIGHT_NAMES.flash, []),
    clear() {
      for (const name of Object.values(HIGHLIGHT_NAMES)) put(name, []);
    },
  };
}
