import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeDatabase,
  DATABASE_NAME,
  DATABASE_VERSION,
  type JalonSchema,
  openDatabase,
} from '../../../lib/storage/database.ts';
import { MIGRATIONS } from '../../../lib/storage/migrations.ts';
import { getOffer, listOffers, putReading } from '../../../lib/storage/offers.ts';
import {
  getOverrules,
  putOverrule,
  putOverrules,
  removeOverrule,
  removeOverrules,
} from '../../../lib/storage/overrules.ts';
import { getProfile } from '../../../lib/storage/profiles.ts';
import { sampleFit, sampleReading, sampleSaved } from '../../support/sample-view.ts';

const AT = '2026-11-23T10:00:00.000Z';
const HERE = 'https://jobs.example/1';
const THERE = 'https://jobs.example/2';
const vmware = { concept: 'vmware', surface: 'vmware' } as const;
const san = { concept: 'san', surface: 'san' } as const;

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

describe('what the user corrected', () => {
  it('belongs to one offer', async () => {
    await putOverrule(HERE, { ...vmware, verdict: 'count', strength: 'must' }, false, AT);
    expect(await getOverrules(HERE)).toEqual([
      { ...vmware, verdict: 'count', strength: 'must', everywhere: false },
    ]);
    expect(await getOverrules(THERE)).toEqual([]);
  });

  it('or to all, where the offer’s own wins', async () => {
    await putOverrule(HERE, { ...san, verdict: 'ignore' }, true, AT);
    await putOverrule(HERE, { ...vmware, verdict: 'ignore' }, true, AT);
    await putOverrule(HERE, { ...san, verdict: 'count' }, false, AT);
    expect(await getOverrules(HERE)).toEqual([
      { ...san, verdict: 'count', everywhere: false },
      { ...vmware, verdict: 'ignore', everywhere: true },
    ]);
    expect((await getOverrules(THERE)).map(({ verdict }) => verdict)).toEqual(['ignore', 'ignore']);
  });

  it('is replaced by the last word on the same term', async () => {
    await putOverrule(HERE, { ...san, verdict: 'ignore' }, false, AT);
    await putOverrule(HERE, { ...san, verdict: 'count', strength: 'nice' }, false, AT);
    expect(await getOverrules(HERE)).toEqual([
      { ...san, verdict: 'count', strength: 'nice', everywhere: false },
    ]);
    // Said for every offer, it must not stay hidden behind what was said of this one before.
    await putOverrule(HERE, { ...san, verdict: 'ignore' }, true, AT);
    expect(await getOverrules(HERE)).toEqual([{ ...san, verdict: 'ignore', everywhere: true }]);
  });

  it('keeps the same concept under other words, and the same words for another concept, apart', async () => {
    const other = { concept: 'vmware', surface: 'vsphere' };
    await putOverrules(
      HERE,
      [
        { ...vmware, verdict: 'ignore' },
        { ...other, verdict: 'ignore' },
        { ...san, concept: 'city', verdict: 'ignore' },
      ],
      false,
      AT,
    );
    await removeOverrule(HERE, vmware, false, AT);
    expect((await getOverrules(HERE)).map(({ concept, surface }) => [concept, surface])).toEqual([
      ['vmware', 'vsphere'],
      ['city', 'san'],
    ]);
  });

  it('is taken back where it was said, and twice is once', async () => {
    await putOverrule(HERE, { ...san, verdict: 'ignore' }, true, AT);
    await putOverrule(HERE, { ...san, verdict: 'count' }, false, AT);
    for (let turn = 0; turn < 2; turn += 1) {
      await removeOverrule(HERE, san, false, AT);
      expect(await getOverrules(HERE)).toEqual([{ ...san, verdict: 'ignore', everywhere: true }]);
    }
    await removeOverrules(THERE, [{ ...san, everywhere: true }], AT);
    expect(await getOverrules(HERE)).toEqual([]);
    // Nothing is left behind of what was taken back.
    expect(await (await openDatabase()).count('overrules')).toBe(0);
  });

  it('survives many at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        putOverrule(HERE, { concept: `c${at}`, surface: 'x', verdict: 'ignore' }, at % 2 === 0, AT),
      ),
    );
    expect(await getOverrules(HERE)).toHaveLength(20);
  });
});

describe('the step from schema 1 to 2', () => {
  it('keeps offers and profile, and makes room for corrections', async () => {
    const old = await openDB<JalonSchema>(DATABASE_NAME, 1, {
      upgrade: (database, _old, _new, transaction) => MIGRATIONS[0]?.(database, transaction),
    });
    expect([...old.objectStoreNames]).toEqual(['offers', 'profiles']);
    const saved = sampleSaved();
    await old.put('offers', { ...saved, identity: HERE });
    await old.put('profiles', {
      format: 'jalon.profile',
      version: 1,
      experienceYears: 7,
      id: 'active',
      updatedAt: AT,
    });
    old.close();

    expect(await getOffer(saved.id)).toEqual(saved);
    expect(await listOffers()).toHaveLength(1);
    expect(await getProfile()).toEqual({ format: 'jalon.profile', version: 1, experienceYears: 7 });
    expect((await openDatabase()).version).toBe(DATABASE_VERSION);
    await putOverrule(HERE, { ...san, verdict: 'ignore' }, false, AT);
    expect(await getOverrules(HERE)).toHaveLength(1);
  });
});

describe('a new reading of a saved offer', () => {
  it('replaces what Jalon said and leaves what the user wrote', async () => {
    const saved = sampleSaved();
    await (await openDatabase()).put('offers', { ...saved, identity: HERE });
    const fit = sampleFit({ score: 12 });
    const again = await putReading(
      saved.id,
      {
        reading: sampleReading({ rejected: [] }),
        fit,
        statuses: [],
        labels: {},
        corrections: [],
        versions: { app: '9', formula: 'f', lexicon: 'l' },
      },
      AT,
    );
    expect(again).toMatchObject({ fit, updatedAt: AT, statuses: [], versions: { app: '9' } });
    expect(again).toMatchObject({
      notes: saved.notes,
      tags: saved.tags,
      state: saved.state,
      history: saved.history,
      savedAt: saved.savedAt,
    });
    expect(await getOffer(saved.id)).toEqual(again);
    await expect(putReading('nobody', { ...saved }, AT)).rejects.toThrow('no-such-offer');
  });
});
