import { describe, expect, it, vi } from 'vitest';

const store: Record<string, unknown> = {};
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(store[key]) }),
        set: async (values: object) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          Object.assign(store, structuredClone(values));
        },
      },
    },
  },
}));
const { changed, parseRemembered, readRemembered, remember } = await import(
  '../../../lib/settings/remembered.ts'
);

const A = 'https://a.example/jobs/*';
const B = 'https://b.example/jobs/*';
const part = [{ tag: 'main', names: [], nth: 0 }];

describe('what the user said about pages', () => {
  it('is kept newest first, changed in place, and forgotten when it says nothing', () => {
    let list = changed([], A, { verdict: 'none' }, '1');
    list = changed(list, B, { verdict: 'offer' }, '2');
    list = changed(list, A, { part }, '3');
    expect(list).toEqual([
      { pattern: A, verdict: 'none', part, at: '3' },
      { pattern: B, verdict: 'offer', part: null, at: '2' },
    ]);
    list = changed(list, A, { verdict: null }, '4');
    expect(list[0]).toMatchObject({ pattern: A, verdict: null, part });
    list = changed(list, A, { part: null }, '5');
    expect(list.map(({ pattern }) => pattern)).toEqual([B]);
  });

  it('keeps two changes that come at once', async () => {
    await Promise.all([remember(A, { verdict: 'none' }, '1'), remember(B, { verdict: 'offer' }, '2')]);
    expect((await readRemembered()).map(({ pattern }) => pattern)).toEqual([B, A]);
  });

  it('drops what is broken and keeps the rest', () => {
    const good = { pattern: A, verdict: 'none', part: null, at: '1' };
    expect(
      parseRemembered([
        null,
        'x',
        { ...good, pattern: 'javascript:1' },
        { ...good, verdict: 'maybe' },
        { ...good, pattern: B, part: 'div' },
        good,
      ]),
    ).toEqual([{ ...good, pattern: B }, good]);
    expect(parseRemembered({ length: 3 })).toEqual([]);
  });
});
