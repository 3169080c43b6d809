/** Where a stamp goes, as numbers: everything in viewport pixels, nothing here asks a browser. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Between the words of a link and its stamp. */
const GAP = 6;

/**
 * The places that suit, best first: after the last word on its line; else on the upper edge of that line, at the far end, where at most
 * the air between two lines is covered. Empty when the line is scrolled out of its container.
 * @param line of the link's words that the stamp belongs to
 * @param clip what can be seen of the containers round the link
 * @param rtl whether the words run from right to left
 */
export function placesFor(line: Box, size: Size, clip: Box, rtl: boolean): Spot[] {
  const middle = (line.top + line.bottom) / 2;
  if (middle < clip.top || middle > clip.bottom) return [];
  if (clip.right - clip.left < size.width) return [];
  const places: Spot[] = [];
  const besideX = rtl ? line.left - GAP - size.width : line.right + GAP;
  const beside = { x: besideX, y: middle - size.height / 2 };
  if (fits(beside, size, clip)) places.push(beside);
  const end = rtl
    ? Math.max(clip.left, Math.min(line.left, clip.right - size.width))
    : clip.right - size.width;
  const above = {
    x: rtl ? end : Math.min(end, Math.max(line.right - size.width, clip.left)),
    y: line.top - size.height * 0.7,
  };
  if (fits(above, size, clip)) places.push(above);
  return places;
}

function fits({ x, y }: Spot, { width, height }: Size, clip: Box): boolean {
  return x >= clip.left && x + width <= clip.right && y >= clip.top && y + height <= clip.bottom;
}

/** What two boxes share; without area when they are apart. */
export function overlap(a: Box, b: Box): Box {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(a.right, b.right)),
    bottom: Math.max(top, Math.min(a.bottom, b.bottom)),
  };
}
