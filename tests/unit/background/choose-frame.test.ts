import { describe, expect, it } from 'vitest';
import { chooseFrame } from '../../../entrypoints/background/choose-frame.ts';
import type { FrameRecord } from '../../../entrypoints/background/tab-records.ts';
import type { OfferFacts } from '../../../lib/model/offer.ts';

function frame(
  frameId: number,
  given: Partial<Omit<FrameRecord, 'extracted'>> & {
    confidence?: number;
    length?: number;
    facts?: OfferFacts;
  } = {},
): FrameRecord {
  const { confidence = 0.99, length = 3000, facts = {}, ...rest } = given;
  return {
    url: `https://jobs.example/${frameId}`,
    frameId,
    born: 1000 + frameId,
    detection: { isOffer: true, confidence, kind: 'offer', signals: [] },
    extracted: { text: 'x'.repeat(length), facts },
    shown: true,
    asked: false,
    ...rest,
  };
}
const chosen = (...records: FrameRecord[]): number | undefined => chooseFrame(records)?.frameId;

describe('the frame that shows the offer of a tab', () => {
  it('is none, or the only one', () => {
    expect(chooseFrame([])).toBeNull();
    expect(chosen(frame(4))).toBe(4);
  });
  it('is the page itself before a frame, in whatever order they reported', () => {
    expect(chosen(frame(0), frame(4))).toBe(0);
    expect(chosen(frame(4), frame(0))).toBe(0);
    expect(chosen(frame(4, { length: 9000 }), frame(0, { confidence: 0.95 }))).toBe(0);
  });
  it('is a frame that is much surer', () => {
    expect(chosen(frame(0, { confidence: 0.7 }), frame(4))).toBe(4);
  });
  it('is a frame where the page is only its shell', () => {
    expect(chosen(frame(0, { shown: false }), frame(4, { confidence: 0.8 }))).toBe(4);
    expect(chosen(frame(0, { length: 300 }), frame(4))).toBe(4);
    expect(chosen(frame(0, { length: 300 }), frame(4, { length: 400 }))).toBe(0);
    expect(chosen(frame(0, { shown: false }))).toBe(0);
  });
  it('is, of two frames, the surer, then the one with more text', () => {
    expect(chosen(frame(3, { confidence: 0.9 }), frame(4))).toBe(4);
    expect(chosen(frame(3, { length: 5000 }), frame(4))).toBe(3);
  });
  it('is above all the one that the user asked for last', () => {
    expect(chosen(frame(0), frame(4, { asked: true, confidence: 0.6 }))).toBe(4);
    expect(chosen(frame(0, { asked: true, born: 9000 }), frame(4, { asked: true, born: 10 }))).toBe(0);
  });
  it('is completed by its shell, but keeps what it says itself', () => {
    const own: OfferFacts = {
      title: { value: 'Chef de projet infrastructures H/F', source: 'heading' },
      canonicalUrl: { value: 'https://ats.example/12', source: 'url' },
    };
    const shell: OfferFacts = {
      title: { value: 'Chef de projet Infrastructures', source: 'json-ld' },
      company: { value: 'Novarive', source: 'json-ld' },
      identifier: { value: 'other', source: 'json-ld' },
      canonicalUrl: { value: 'https://novarive.example/careers', source: 'url' },
    };
    const found = chooseFrame([frame(0, { shown: false, facts: shell }), frame(4, { facts: own })]);
    expect(found?.extracted.facts).toEqual({
      ...own,
      title: { ...own.title, others: [{ value: 'Chef de projet Infrastructures', source: 'json-ld' }] },
      company: shell.company,
    });
    const another: OfferFacts = { ...shell, title: { value: 'Comptable', source: 'json-ld' } };
    const apart = chooseFrame([frame(0, { shown: false, facts: another }), frame(4, { facts: own })]);
    expect(apart?.extracted.facts).toEqual(own);
  });
});
