import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../entrypoints/background/stamp-words.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { printOffer } from '../../../lib/same-offer/print-offer.ts';
import type { Known } from '../../../lib/storage/seen.ts';
import { sampleReading } from '../../support/sample-view.ts';

const fr = createTranslator('fr');
const AT = '2026-11-03T09:00:00.000Z';

function known(change: Partial<Known> = {}, score: number | null = 71): Known {
  return {
    seen: {
      identity: 'a',
      keys: [],
      url: 'https://cadres.example/offre/1',
      source: 'cadres.example',
      firstSeen: AT,
      lastSeen: AT,
      last: { score, formula: 'fit-1', lexicon: '1' },
      print: printOffer(sampleReading()),
      anchors: [],
      twins: [],
    },
    saved: null,
    ...change,
  };
}
const saved = (state: 'saved' | 'applied' | 'refused', score: number | null = 64): Partial<Known> => ({
  saved: { id: 'a-1', state, savedAt: AT, score },
});

describe('the words of a stamp', () => {
  it('say what became of the offer, with its score', () => {
    expect(stampOf(known(), 'fit-1', fr)).toEqual({ words: 'Vue · 71', tone: 'seen' });
    expect(stampOf(known(saved('applied')), 'fit-1', fr)).toEqual({
      words: 'Candidature envoyée · 64',
      tone: 'kept',
    });
    expect(stampOf(known(saved('refused')), 'fit-1', createTranslator('en')).tone).toBe('ended');
  });

  it('leave out a score that another formula computed, or that there is none of', () => {
    expect(stampOf(known(), 'fit-2', fr).words).toBe('Vue');
    expect(stampOf(known({}, null), 'fit-1', fr).words).toBe('Vue');
    expect(stampOf(known(saved('saved', null)), 'fit-1', fr).words).toBe('Enregistrée');
  });
});
