/** A run of text on a page, in points from the lower left corner. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its font. */
  readonly height: number;
}

interface Row {
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly runs: readonly TextRun[];
}

/** Share of rows that may cross a gutter between columns: headings and a head over the whole width. */
const MOST_CROSSING = 0.2;
/** Fewest rows of a column, and the narrowest gutter (points). */
const LEAST_ROWS = 8;
const LEAST_GUTTER = 7;
/** Where on the page a gutter is looked for (shares of what is used of its width). */
const FIRST_GUTTER = 0.15;
const LAST_GUTTER = 0.85;
/** A gap of this many font heights between words is a tab, and of a row's usual distance a new paragraph. */
const TAB_GAP = 2;
const PARAGRAPH_GAP = 1.45;
const DATED = /(?:19|20)\d\d/;

/**
 * The lines of a page in reading order. Runs are rows; where a gutter runs down the page, the left column is read before the right one,
 * between what spans both. A column of dates beside what they date is no column. An empty line stands where the page leaves one.
 */
export function pageLines(runs: readonly TextRun[]): string[] {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const rows = rowsOf(words);
  const gutter = findGutter(rows);
  if (gutter === null) return linesOf(rows);
  const left = (run: TextRun): boolean => run.x + run.width <= gutter + 1;
  const right = (run: TextRun): boolean => run.x >= gutter - 1;
  const columns: [TextRun[], TextRun[]] = [[], []];
  const lines: string[] = [];
  const flush = (): void => {
    for (const column of columns) lines.push(...linesOf(rowsOf(column.splice(0))), '');
  };
  for (const row of rows) {
    if (row.runs.every((run) => left(run) || right(run))) {
      for (const run of row.runs) columns[left(run) ? 0 : 1].push(run);
    } else {
      flush();
      lines.push(...linesOf([row]));
    }
  }
  flush();
  return lines;
}

/** Runs of one baseline, top to bottom, each row from left to right. */
function rowsOf(runs: readonly TextRun[]): Row[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: TextRun[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && first.y - run.y < Math.min(first.height, run.height) * 0.5) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const row = group.sort((a, b) => a.x - b.x);
    return {
      y: (row[0] as TextRun).y,
      height: Math.max(...row.map(({ height }) => height)),
      left: (row[0] as TextRun).x,
      right: Math.max(...row.map(({ x, width }) => x + width)),
      runs: row,
    };
  });
}

/** The middle of the widest stretch that hardly any row crosses, if there are two columns of text beside it. */
function findGutter(rows: readonly Row[]): number | null {
  if (rows.length < LEAST_ROWS) return null;
  const from = Math.floor(Math.min(...rows.map(({ left }) => left)));
  const to = Math.ceil(Math.max(...rows.map(({ right }) => right)));
  if (!(to - from < 20_000)) return null;
  const crossing = new Array<number>(to - from + 1).fill(0);
  for (const { runs } of rows) {
    for (const { x, width } of runs)
      for (let at = Math.floor(x); at < Math.ceil(x + width); at += 1)
        crossing[at - from] = (crossing[at - from] ?? 0) + 1;
  }
  let best: { middle: number; width: number } | null = null;
  const first = Math.floor((to - from) * FIRST_GUTTER);
  const last = Math.ceil((to - from) * LAST_GUTTER);
  for (let at = first, start = -1; at <= last + 1; at += 1) {
    const free = at <= last && (crossing[at] ?? 0) <= rows.length * MOST_CROSSING;
    if (free && start < 0) start = at;
    if (free || start < 0) continue;
    // Of the stretch only what the fewest cross is the gutter.
    const least = Math.min(...crossing.slice(start, at));
    const open = widestAt(crossing, start, at, least);
    if (
      open.width >= LEAST_GUTTER &&
      (!best || open.width > best.width) &&
      areColumns(rows, from + open.middle)
    )
      best = { middle: from + open.middle, width: open.width };
    start = -1;
  }
  return best?.middle ?? null;
}

function widestAt(
  crossing: readonly number[],
  start: number,
  end: number,
  least: number,
): { middle: number; width: number } {
  let best = { middle: start, width: 0 };
  for (let at = start, from = -1; at <= end; at += 1) {
    const open = at < end && (crossing[at] ?? 0) <= least;
    if (open && from < 0) from = at;
    if (open || from < 0) continue;
    if (at - from > best.width) best = { middle: (from + at) / 2, width: at - from };
    from = -1;
  }
  return best;
}

/** Both sides are running text of their own: enough rows, and neither is the dates or the marks of the other. */
function areColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [
    rows.map(({ runs }) => runs.filter(({ x, width }) => x + width <= gutter)),
    rows.map(({ runs }) => runs.filter(({ x }) => x >= gutter)),
  ].map((side) =>
    side.filter((runs) => runs.length > 0).map((runs) => runs.map(({ text }) => text).join(' ')),
  );
  return sides.every((side) => {
    const dated = side.filter((text) => DATED.test(text) && text.length < 30).length;
    const letters = side.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    return side.length >= LEAST_ROWS && dated < side.length * 0.5 && letters / side.length >= 4;
  });
}

/** Rows as lines; a row that fills its width and goes on in lower case is one line with the next. */
function linesOf(rows: readonly Row[]): string[] {
  const right = Math.max(...rows.map((row) => row.right));
  const left = Math.min(...rows.map((row) => row.left));
  const gaps = rows
    .slice(1)
    .map((row, at) => (rows[at] as Row).y - row.y)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const lines: string[] = [];
  rows.forEach((row, at) => {
    const text = rowText(row);
    const above = rows[at - 1];
    const gap = above ? above.y - row.y : 0;
    const full = above !== undefined && above.right > left + (right - left) * 0.8;
    if (full && gap <= usual * PARAGRAPH_GAP && /^[\p{Ll}(]/u.test(text)) {
      lines.push(`${lines.pop() ?? ''} ${text}`);
      return;
    }
    if (above && gap > Math.max(usual, row.height) * PARAGRAPH_GAP) lines.push('');
    lines.push(text);
  });
  return lines;
}

function rowText({ runs }: Row): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const gap = run.x - end;
    if (text !== '' && gap > run.height * TAB_GAP) text = `${text.trimEnd()}\t`;
    else if (text !== '' && gap > run.height * 0.15 && !/\s$/.test(text) && !/^\s/.test(run.text))
      text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.trim();
}
