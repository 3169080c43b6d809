import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { asText, asTexts, asWebAddress } from '../../../components/as-text.ts';
import { type AutosaveState, createAutosave } from '../../../components/autosave.ts';
import { withoutPersonalData } from '../../../components/error-report.ts';
import { parseNumber } from '../../../components/fields.tsx';
import { type Mark, markedText } from '../../../components/marked-text.ts';
import {
  EMPTY_PROFILE,
  setLanguage,
  setLevel,
  toggleBreaker,
  toggleContract,
} from '../../../components/profile-edits.ts';
import { parseRoute, routeHash } from '../../../components/route.ts';
import type { MatchStatus } from '../../../lib/model/match.ts';

const MATCH_STATUSES: readonly MatchStatus[] = ['have', 'partial', 'missing', 'unknown'];

describe('routes', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (id) => {
        const route = { page: 'offer', id } as const;
        const hash = routeHash(route);
        if (hash.length <= 200) expect(parseRoute(hash)).toEqual(route);
      }),
    );
    expect(parseRoute(routeHash({ page: 'list' }))).toEqual({ page: 'list' });
  });
  it.each([
    '',
    '#',
    '#/offer/',
    '#/offer/%E0%A4%A',
    '#/offer/a/b',
    '#/elsewhere',
    `#/offer/${'a'.repeat(300)}`,
  ])('%s is the list', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'list' });
  });
});

describe('the text with its marks', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', ' ', '\n', '😀', 'mot', '\t'), { maxLength: 60 })
    .map((parts) => parts.join(''));
  const cuts = fc.array(fc.nat(120), { maxLength: 20 });

  it('has every character of every line once, in order, with the status of its mark', () => {
    fc.assert(
      fc.property(texts, cuts, fc.option(fc.tuple(fc.nat(120), fc.nat(120))), (text, numbers, flashed) => {
        const borders = [...new Set(numbers.map((number) => Math.min(number, text.length)))].sort(
          (a, b) => a - b,
        );
        const marks: Mark[] = [];
        for (let index = 0; index + 1 < borders.length; index += 2) {
          const status = MATCH_STATUSES[index % MATCH_STATUSES.length] ?? 'have';
          marks.push({ start: borders[index] ?? 0, end: borders[index + 1] ?? 0, status });
        }
        const flash = flashed ? { start: Math.min(...flashed), end: Math.max(...flashed) } : null;
        const paragraphs = markedText(text, marks, [], flash);
        expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(
          text.split('\n').filter((line) => line.trim()),
        );
        for (const { pieces } of paragraphs) {
          for (const { start, text: words, status, flash: bright } of pieces) {
            expect(text.startsWith(words, start)).toBe(true);
            for (let at = start; at < start + words.length; at += 1) {
              const mark = marks.find((one) => one.start <= at && at < one.end);
              expect(status).toBe(mark?.status ?? null);
              expect(bright).toBe(flash !== null && flash.start <= at && at < flash.end);
            }
          }
        }
      }),
    );
  });

  it('knows heading lines, also indented ones', () => {
    const paragraphs = markedText('  Profil\ntexte', [], [{ start: 2, end: 8 }], null);
    expect(paragraphs.map(({ heading }) => heading)).toEqual([true, false]);
  });

  it('is linear: a very long line with very many marks takes no time', () => {
    const text = 'mot '.repeat(50_000);
    const marks = Array.from(
      { length: 20_000 },
      (_, index): Mark => ({ start: index * 8, end: index * 8 + 3, status: 'have' }),
    );
    const started = performance.now();
    markedText(text, marks, [], null);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('text from outside', () => {
  it('is text or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof asText(value)).toBe('string');
        for (const text of asTexts(value)) expect(typeof text).toBe('string');
      }),
    );
  });
  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/a',
    7,
    null,
  ])('is no web address: %s', (value) => {
    expect(asWebAddress(value)).toBeNull();
  });
});

describe('a report', () => {
  it('loses addresses, e-mails and quoted words, and stays short', () => {
    expect(withoutPersonalData('TypeError: x is null at chrome-extension://abc/popup.js:1:2')).toBe(
      'TypeError: x is null at [address]',
    );
    expect(withoutPersonalData('bad mail a.b@c.example in «Chef de projet» and “title”')).toBe(
      'bad mail [e-mail] in [words] and [words]',
    );
    expect(withoutPersonalData('x'.repeat(5000)).length).toBe(300);
  });
});

describe('numbers as typed', () => {
  it.each([
    ['', undefined],
    ['52 000', 52_000],
    ['52\u202F000', 52_000],
    ['7,5', 7.5],
    ['7.25', 7.25],
    ['-3', null],
    ['1e5', null],
    ['52.000,50', null],
    ['dix', null],
  ])('%j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe('edits of a profile', () => {
  it('leave out what became empty', () => {
    let profile = setLevel(EMPTY_PROFILE, ['ITIL'], 3);
    profile = setLanguage(profile, 'en', 'B2');
    profile = toggleContract(profile, 'permanent', true);
    profile = toggleBreaker(profile, 'on-call', true);
    profile = setLevel(profile, ['itil'], 0);
    profile = setLanguage(profile, 'en', null);
    profile = toggleContract(profile, 'permanent', false);
    profile = toggleBreaker(profile, 'on-call', false);
    expect(profile).toEqual(EMPTY_PROFILE);
  });
  it('hold a skill once, whatever its accents and language', () => {
    let profile = setLevel(EMPTY_PROFILE, ['plan de reprise d’activité', 'Disaster recovery plan'], 2);
    profile = setLevel(profile, ['Disaster recovery plan', "PLAN DE REPRISE D'ACTIVITE"], 4);
    expect(profile.skills).toEqual([{ label: 'plan de reprise d’activité', level: 4 }]);
  });
});

describe('autosave', () => {
  it('saves the newest value, one at a time, and never an older one after it', async () => {
    vi.useFakeTimers();
    const saved: number[] = [];
    const states: AutosaveState['step'][] = [];
    let done: (() => void)[] = [];
    const autosave = createAutosave<number>({
      save: (value) =>
        new Promise<void>((resolve) => {
          saved.push(value);
          done.push(resolve);
        }),
      onState: ({ step }) => states.push(step),
      delay: 500,
      now: () => '2026-11-23T10:00:00.000Z',
    });
    autosave.change(1);
    autosave.change(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(saved).toEqual([2]);
    autosave.change(3);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([2]);
    expect(autosave.settled()).toBe(false);
    for (const finish of done.splice(0)) finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([2, 3]);
    for (const finish of done.splice(0)) finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.settled()).toBe(true);
    expect(states.at(-1)).toBe('saved');
    expect(states.filter((step) => step === 'saved').length).toBe(1);
    done = [];
    vi.useRealTimers();
  });

  it('keeps a value that could not be saved for the next try, unless a newer one came', async () => {
    vi.useFakeTimers();
    let fail = true;
    const saved: number[] = [];
    const autosave = createAutosave<number>({
      save: async (value) => {
        if (fail) throw new Error('disk full');
        saved.push(value);
      },
      onState: () => undefined,
      delay: 500,
      now: () => '',
    });
    autosave.change(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(autosave.settled()).toBe(false);
    fail = false;
    autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([1]);
    vi.useRealTimers();
  });
});

describe('the theme', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../components/theme.css'), 'utf8');
  const colours = new Map(
    [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
    ),
  );
  const luminance = (hex: string): number =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs: readonly [string, readonly string[], number][] = [
    [
      'text',
      ['page', 'surface', 'sunken', 'accent-soft', 'have-soft', 'partial-soft', 'missing-soft', 'block-soft'],
      4.5,
    ],
    ['muted', ['page', 'surface', 'sunken', 'accent-soft', 'partial-soft'], 4.5],
    ['accent', ['page', 'surface', 'accent-soft', 'partial-soft'], 4.5],
    ['on-accent', ['accent'], 4.5],
    ['have', ['page', 'surface', 'have-soft'], 4.5],
    ['partial', ['page', 'surface', 'partial-soft'], 4.5],
    ['missing', ['page', 'surface', 'missing-soft'], 4.5],
    ['block', ['page', 'surface', 'block-soft'], 4.5],
    // Borders of fields must be seen, not read.
    ['border', ['page', 'surface'], 3],
  ];
  it.each(pairs)('keeps %s readable on %o (at least %d)', (front, backs, least) => {
    for (const back of backs) {
      for (const theme of [0, 1] as const) {
        const [a, b] = [colours.get(front)?.[theme], colours.get(back)?.[theme]];
        expect(a && b, `${front} or ${back} is not in the theme`).toBeTruthy();
        expect(
          contrast(a ?? '', b ?? ''),
          `${front} on ${back}, ${theme ? 'dark' : 'light'}`,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
