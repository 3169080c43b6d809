import { describe, expect, it } from 'vitest';
import { type Backup, BackupError, backupPieces, parseBackup } from '../../../lib/exchange/backup.ts';
import { sampleSaved } from '../../support/sample-view.ts';

const SAMPLE_SAVED = sampleSaved();

const RECORD = { ...SAMPLE_SAVED, identity: 'https://jobs.example/1' };

function file(offers: readonly unknown[]): string {
  return [...backupPieces({ offers, overrules: [], profiles: [], seen: [] } as unknown as Backup)].join('');
}

function refusal(text: string): string {
  try {
    parseBackup(text);
  } catch (error) {
    if (error instanceof BackupError) return `${error.reason} ${error.place}`.trim();
    throw error;
  }
  return 'taken';
}

describe('a backup file', () => {
  it('is JSON that any program reads, with one record on a line', () => {
    const text = file([RECORD]);
    expect(JSON.parse(text)).toMatchObject({ format: 'jalon.backup', version: 1 });
    expect(text.split('\n')[2]).toMatch(/^\{"detection":/);
    expect(refusal(text)).toBe('taken');
  });

  it('does not depend on the order in which names were set', () => {
    const turned = Object.fromEntries(Object.entries(RECORD).reverse());
    expect(file([turned])).toBe(file([RECORD]));
  });

  it.each([
    ['not-json', 'hello'],
    ['not-json', file([RECORD]).slice(0, -9)],
    ['not-ours', '{"format":"other"}'],
    ['not-ours', '[]'],
    ['newer', '{"format":"jalon.backup","version":2}'],
    ['damaged offers', '{"format":"jalon.backup","version":1}'],
  ])('is refused as %s', (reason, text) => {
    expect(refusal(text)).toBe(reason);
  });

  const { reading } = SAMPLE_SAVED;
  it.each<[string, object]>([
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a state that we do not know', { state: 'lost' }],
    ['a text that is none', { reading: { ...reading, text: 5 } }],
    ['a place outside the text', { reading: { ...reading, payNotes: [{ start: 0, end: 1e9 }] } }],
    ['fewer answers than matches', { statuses: [] }],
    ['no date', { savedAt: 'yesterday' }],
    ['a fit without lines', { fit: { score: 3, band: 'far' } }],
  ])('is refused with the place of the fault: %s', (_what, change) => {
    expect(refusal(file([RECORD, { ...RECORD, id: '2', identity: '2', ...change }]))).toBe(
      'damaged offers 2',
    );
  });

  it('is refused when an id or an identity comes twice', () => {
    expect(refusal(file([RECORD, { ...RECORD, identity: 'other' }]))).toBe('damaged offers 2');
    expect(refusal(file([RECORD, { ...RECORD, id: 'other' }]))).toBe('damaged offers 2');
  });

  it('is refused when it holds names that change what an object is, or is nested without end', () => {
    const start = '{"format":"jalon.backup","version":1,"overrules":[],"profiles":[],"seen":[],"offers":[';
    expect(refusal(`${start}{"constructor":null}]}`)).toBe('damaged');
    expect(refusal(`${start}{"__proto__":{}}]}`)).toBe('damaged');
    expect(refusal(`${start}${'['.repeat(500)}${']'.repeat(500)}]}`)).toBe('damaged');
  });
});
