import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OfferPrint } from '../../../lib/model/known-offer.ts';
import { anchorsOf } from '../../../lib/same-offer/print-offer.ts';
import { sketchText } from '../../../lib/same-offer/sketch-text.ts';
import {
  closeDatabase,
  DATABASE_NAME,
  DATABASE_VERSION,
  type JalonSchema,
  openDatabase,
} from '../../../lib/storage/database.ts';
import { MIGRATIONS } from '../../../lib/storage/migrations.ts';
import { getOffer, putOffer, updateOffer } from '../../../lib/storage/offers.ts';
import { getOverrules } from '../../../lib/storage/overrules.ts';
import { getProfile } from '../../../lib/storage/profiles.ts';
import {
  allTwins,
  clearSeen,
  findByAnchors,
  findKnown,
  getSeen,
  hasKnown,
  listSeen,
  type NewlySeen,
  putSeen,
  removeSeen,
  savedWithoutRecord,
} from '../../../lib/storage/seen.ts';
import { sampleSaved } from '../../support/sample-view.ts';

const day = (number: number): string => new Date(Date.UTC(2026, 10, number, 9)).toISOString();
const words = (seed: string): string => Array.from({ length: 80 }, (_, at) => `${seed}${at}`).join(' ');

function seen(identity: string, text = words(identity), change: Partial<NewlySeen> = {}): NewlySeen {
  const print: OfferPrint = {
    title: 'Chef de projet',
    company: 'Novarive',
    places: [],
    identifier: '',
    whole: sketchText(text),
    core: null,
  };
  return {
    identity,
    keys: [`key-${identity}`],
    url: `https://jobs.example/${identity}?from=list`,
    source: 'jobs.example',
    last: { score: 71, formula: 'fit-1', lexicon: '1' },
    print,
    anchors: anchorsOf(print),
    twins: [],
    ...change,
  };
}

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

describe('the log of offers seen', () => {
  it('keeps the first time and replaces the rest', async () => {
    await putSeen(seen('a'), day(1));
    await putSeen(seen('a', undefined, { last: { score: 64, formula: 'fit-1', lexicon: '2' } }), day(4));
    expect(await getSeen('a')).toMatchObject({
      firstSeen: day(1),
      lastSeen: day(4),
      last: { score: 64, lexicon: '2' },
    });
    expect((await listSeen(10)).total).toBe(1);
  });

  it('gives samples back as they were', async () => {
    await putSeen(seen('a'), day(1));
    expect((await getSeen('a'))?.print).toEqual(seen('a').print);
  });

  it('is bounded: the one seen longest ago goes, a saved one stays', async () => {
    await putOffer(sampleSaved(), 'a');
    for (const [at, identity] of ['a', 'b', 'c', 'd'].entries())
      await putSeen(seen(identity), day(at + 1), 3);
    expect((await listSeen(10)).newest.map(({ identity }) => identity)).toEqual(['d', 'c', 'b']);
    await putSeen(seen('b'), day(9), 3);
    await putSeen(seen('e'), day(10), 3);
    expect((await listSeen(10)).newest.map(({ identity }) => identity)).toEqual(['e', 'b', 'd']);
    expect(await getSeen('a')).not.toBeNull();
    expect(await getSeen('c')).toBeNull();
  });

  it('finds offers by the keys of links, with what became of them', async () => {
    const saved = sampleSaved();
    await putOffer(saved, 'a');
    await updateOffer(saved.id, { state: 'refused' }, day(2));
    await putSeen(seen('a'), day(1));
    await putSeen(seen('b'), day(2));
    const found = await findKnown(['key-b', 'nothing', 'key-a', '']);
    expect(found.map((known) => known && [known.seen.identity, known.saved?.state ?? null])).toEqual([
      ['b', null],
      null,
      ['a', 'refused'],
      null,
    ]);
  });

  it('prefers the saved offer where two share a key', async () => {
    await putOffer(sampleSaved(), 'a');
    await putSeen(seen('a', undefined, { keys: ['same'] }), day(1));
    await putSeen(seen('b', undefined, { keys: ['same'] }), day(2));
    expect((await findKnown(['same']))[0]?.seen.identity).toBe('a');
  });

  it('finds texts that may be the same, and keeps links both ways', async () => {
    await putSeen(seen('a', words('x')), day(1));
    await putSeen(seen('z', words('other')), day(1));
    const again = seen('b', `${words('x')} and a few words more`);
    expect((await findByAnchors(again.anchors)).map(({ seen: record }) => record.identity)).toEqual(['a']);
    await putSeen({ ...again, twins: ['a'] }, day(2));
    const twins = await allTwins();
    expect(twins.get('a')?.map(({ identity }) => identity)).toEqual(['b']);
    expect(twins.get('b')?.map(({ identity }) => identity)).toEqual(['a']);
    expect(twins.has('z')).toBe(false);
    // Read again when its twin cannot be found: the link stays.
    await putSeen(seen('b', `${words('x')} and a few words more`), day(3));
    expect((await allTwins()).get('a')).toHaveLength(1);
    await removeSeen('b');
    expect((await allTwins()).get('a')).toEqual([]);
  });

  it('is cleared of all but what is saved', async () => {
    await putOffer(sampleSaved(), 'a');
    await putSeen(seen('a'), day(1));
    await putSeen(seen('b'), day(2));
    await clearSeen();
    expect(await getSeen('a')).not.toBeNull();
    expect(await getSeen('b')).toBeNull();
    expect(await listSeen(10)).toEqual({ total: 0, newest: [] });
    expect(await hasKnown()).toBe(true);
  });

  it('knows which saved offers it does not know', async () => {
    expect(await hasKnown()).toBe(false);
    await putOffer(sampleSaved(), 'a');
    await putOffer(sampleSaved({ id: 'a-2' }), 'b');
    await putSeen(seen('b'), day(2));
    expect((await savedWithoutRecord()).map(({ identity }) => identity)).toEqual(['a']);
  });
});

describe('the step to the schema with a log', () => {
  it.each([1, 2])('from schema %i keeps everything and makes room', async (version) => {
    const old = await openDB<JalonSchema>(DATABASE_NAME, version, {
      upgrade(database, _old, _new, transaction) {
        for (const migrate of MIGRATIONS.slice(0, version)) migrate(database, transaction);
      },
    });
    expect(old.objectStoreNames.contains('seen')).toBe(false);
    const saved = sampleSaved();
    await old.put('offers', { ...saved, identity: 'a' });
    await old.put('profiles', {
      format: 'jalon.profile',
      version: 1,
      experienceYears: 7,
      id: 'active',
      updatedAt: day(1),
    });
    if (version >= 2) {
      const overrules = [{ concept: 'san', surface: 'san', verdict: 'ignore' as const }];
      await old.put('overrules', { identity: 'a', overrules, updatedAt: day(1) });
    }
    old.close();

    expect((await openDatabase()).version).toBe(DATABASE_VERSION);
    expect(await getOffer(saved.id)).toEqual(saved);
    expect(await getProfile()).toEqual({ format: 'jalon.profile', version: 1, experienceYears: 7 });
    expect(await getOverrules('a')).toHaveLength(version >= 2 ? 1 : 0);
    expect((await savedWithoutRecord()).map(({ id }) => id)).toEqual([saved.id]);
    await putSeen(seen('b'), day(2));
    expect((await listSeen(10)).newest.map(({ identity }) => identity)).toEqual(['b']);
  });
});
