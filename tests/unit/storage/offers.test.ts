import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedOffer } from '../../../lib/model/view.ts';
import { closeDatabase } from '../../../lib/storage/database.ts';
import { offerIdentity } from '../../../lib/storage/offer-identity.ts';
import {
  findOfferId,
  getOffer,
  listOffers,
  putOffer,
  removeOffer,
  updateOffer,
} from '../../../lib/storage/offers.ts';
import { getProfile, putProfile } from '../../../lib/storage/profiles.ts';

function offer(id: string, at: string, more: Partial<SavedOffer> = {}): SavedOffer {
  return {
    id,
    v: 1,
    url: `https://jobs.example/${id}`,
    savedAt: at,
    updatedAt: at,
    detection: { isOffer: true, confidence: 1, kind: 'offer', signals: [] },
    state: 'saved',
    notes: '',
    tags: [],
    history: [{ at, state: 'saved' }],
    versions: { app: '0', formula: 'f', lexicon: 'l' },
    fit: null,
    statuses: [],
    labels: {},
    reading: {
      language: 'fr',
      text: 'Chef de projet',
      facts: { title: { value: `Offre ${id}`, source: 'heading' } },
      sections: [],
      matches: [],
      rejected: [],
      roleShape: {
        'project-manager': 1,
        'technical-lead': 0,
        engineer: 0,
        technician: 0,
        'service-manager': 0,
        'product-functional': 0,
        'other-trade': 0,
      },
      roleEvidence: [],
      conditions: [],
      sizes: [],
      educationOrExperience: false,
      payNotes: [],
    },
    ...more,
  };
}

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

describe('saved offers', () => {
  it('come back as they were, newest first', async () => {
    const first = offer('a', '2026-11-01T10:00:00.000Z');
    await putOffer(first, 'a');
    await putOffer(offer('b', '2026-11-02T10:00:00.000Z'), 'b');
    expect(await getOffer('a')).toEqual(first);
    expect((await listOffers()).map(({ id, title }) => [id, title])).toEqual([
      ['b', 'Offre b'],
      ['a', 'Offre a'],
    ]);
  });

  it('are one record however often they are saved, and keep what the user added', async () => {
    await putOffer(offer('a', '2026-11-01T10:00:00.000Z'), 'same');
    await updateOffer('a', { state: 'applied', notes: 'rappeler lundi' }, '2026-11-03T10:00:00.000Z');
    const again = await putOffer(
      offer('z', '2026-11-05T10:00:00.000Z', { url: 'https://jobs.example/new' }),
      'same',
    );
    expect(again).toMatchObject({
      id: 'a',
      state: 'applied',
      notes: 'rappeler lundi',
      url: 'https://jobs.example/new',
    });
    expect(await listOffers()).toHaveLength(1);
    expect(await findOfferId('same')).toBe('a');
  });

  it('keep a history of their states', async () => {
    await putOffer(offer('a', '2026-11-01T10:00:00.000Z'), 'a');
    await updateOffer('a', { notes: 'x' }, '2026-11-02T10:00:00.000Z');
    const { history } = await updateOffer('a', { state: 'interview' }, '2026-11-04T10:00:00.000Z');
    expect(history.map(({ state }) => state)).toEqual(['saved', 'interview']);
  });

  it('can be removed and put back whole', async () => {
    const before = offer('a', '2026-11-01T10:00:00.000Z');
    await putOffer(before, 'a');
    const removed = await removeOffer('a');
    expect(await getOffer('a')).toBeNull();
    await putOffer(removed, 'a');
    expect(await getOffer('a')).toEqual(before);
  });

  it('say so when there is none to change', async () => {
    await expect(updateOffer('nobody', { notes: '' }, '2026-11-01T10:00:00.000Z')).rejects.toThrow(
      'no-such-offer',
    );
    await expect(removeOffer('nobody')).rejects.toThrow('no-such-offer');
    expect(await getOffer('__proto__')).toBeNull();
  });

  it('know one offer by its canonical address, else by the page without its fragment', () => {
    const facts = { canonicalUrl: { value: 'https://jobs.example/1', source: 'meta' } } as const;
    expect(offerIdentity('https://jobs.example/1?utm_source=x', facts)).toBe('https://jobs.example/1');
    expect(offerIdentity('https://jobs.example/1#apply', {})).toBe('https://jobs.example/1');
  });
});

describe('the profile', () => {
  it('is null before there is one, then the last one put', async () => {
    expect(await getProfile()).toBeNull();
    await putProfile({ format: 'jalon.profile', version: 1, experienceYears: 4 }, '2026-11-01T10:00:00.000Z');
    await putProfile({ format: 'jalon.profile', version: 1, experienceYears: 5 }, '2026-11-02T10:00:00.000Z');
    expect(await getProfile()).toEqual({ format: 'jalon.profile', version: 1, experienceYears: 5 });
  });
});
