import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlap, placesFor } from '../../../lib/stamps/place-stamp.ts';

const WINDOW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const SIZE = { width: 60, height: 18 };
const line = (left: number, right: number, top = 100): Box => ({ left, right, top, bottom: top + 20 });

describe('the place of a stamp', () => {
  it('is after the last word, on its line', () => {
    expect(placesFor(line(100, 400), SIZE, WINDOW, false)[0]).toEqual({ x: 406, y: 101 });
  });
  it('is before it where words run from right to left', () => {
    expect(placesFor(line(600, 900), SIZE, WINDOW, true)[0]).toEqual({ x: 534, y: 101 });
  });
  it('is on the upper edge where there is no room beside it', () => {
    const [place, ...others] = placesFor(line(100, 990), SIZE, WINDOW, false);
    expect(others).toEqual([]);
    expect(place?.x).toBe(930);
    expect(place?.y).toBeLessThan(100);
  });
  it('is none where the line is scrolled away or the container is too narrow', () => {
    expect(placesFor(line(100, 400, 795), SIZE, { ...WINDOW, bottom: 600 }, false)).toEqual([]);
    expect(placesFor(line(100, 140), SIZE, { ...WINDOW, left: 100, right: 150 }, false)).toEqual([]);
  });
  it('is always inside what can be seen', () => {
    const side = fc.integer({ min: -200, max: 1200 });
    fc.assert(
      fc.property(side, side, side, side, side, fc.boolean(), (left, width, top, right, bottom, rtl) => {
        const clip = overlap(WINDOW, { left: 0, top: 0, right, bottom });
        for (const { x, y } of placesFor(line(left, left + Math.abs(width), top), SIZE, clip, rtl)) {
          expect(x).toBeGreaterThanOrEqual(clip.left);
          expect(y).toBeGreaterThanOrEqual(clip.top);
          expect(x + SIZE.width).toBeLessThanOrEqual(clip.right);
          expect(y + SIZE.height).toBeLessThanOrEqual(clip.bottom);
        }
      }),
    );
  });
});

describe('overlap', () => {
  it('has no area when boxes are apart', () => {
    const shared = overlap(line(0, 10, 0), line(20, 30, 500));
    expect(shared.right - shared.left).toBe(0);
    expect(shared.bottom - shared.top).toBe(0);
  });
});
