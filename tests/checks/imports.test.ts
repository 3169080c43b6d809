/** Arrows go down to `model`: who may import whom, as the map in lib/README.md says. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** For each folder of lib: the folders whose values it may import. Types of `model` are free everywhere. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  lexicon: ['model', 'text'],
  matcher: ['model', 'text', 'lexicon'],
  places: ['model', 'text'],
  reading: ['model', 'text', 'lexicon', 'matcher', 'places'],
  scorer: ['model', 'text', 'lexicon', 'places'],
  analysis: ['model', 'text', 'lexicon', 'matcher', 'reading', 'scorer'],
  import: ['model', 'text', 'lexicon', 'matcher', 'reading', 'places'],
  page: ['model', 'extract'],
  extract: ['model'],
  'same-offer': ['model', 'text'],
  'text-index': ['model'],
  highlighter: ['model', 'text-index'],
  picker: ['model', 'extract'],
  session: ['model', 'page', 'extract', 'text-index', 'highlighter', 'messaging'],
  stamps: ['model', 'extract', 'messaging'],
  messaging: ['model', 'analysis'],
  exchange: ['model'],
  storage: ['model', 'exchange'],
  settings: ['model'],
  profile: ['model'],
  i18n: ['model'],
};

/** Only these may reach the browser's extension API, and only through this door. */
const BROWSER_DOOR = 'lib/browser.ts';
const MAY_TOUCH_BROWSER = [/^lib\/messaging\/client\.ts$/, /^lib\/settings\//, /^entrypoints\//];

/** Content scripts are small and must never pull these in. */
const NEVER_IN_PAGES = [
  'lib/lexicon',
  'lib/matcher',
  'lib/reading',
  'lib/scorer',
  'lib/analysis',
  'lib/import',
  'lib/same-offer',
  'lib/storage',
  'lib/text/',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file).split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const found: Import[] = [];
  for (const [, kind = '', target = ''] of code.matchAll(
    /^\s*(import|export)(?:[^'";]*?from)?\s*'([^']+)'/gm,
  )) {
    const statement = code.slice(
      code.lastIndexOf(kind, code.indexOf(`'${target}'`)),
      code.indexOf(`'${target}'`),
    );
    const typeOnly = /^(import|export)\s+type\b/.test(statement.trim());
    const to = target.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(file), target))
          .split(sep)
          .join('/')
      : target;
    found.push({ from: file, to, typeOnly });
  }
  return found;
}

const all = [...sources('lib'), ...sources('entrypoints'), ...sources('components')].flatMap(importsOf);
const room = (file: string): string | undefined => /^lib\/([^/]+)\//.exec(file)?.[1];

describe('the map of lib', () => {
  it('knows every folder', () => {
    const folders = new Set(sources('lib').flatMap((file) => room(file) ?? []));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
    const map = readFileSync(join(ROOT, 'lib', 'README.md'), 'utf8');
    for (const folder of folders)
      expect(map, `lib/README.md has no row for ${folder}/`).toContain(`\`${folder}/\``);
  });

  it('has only arrows that its table allows', () => {
    const wrong = all
      .filter(({ from, to, typeOnly }) => {
        const here = room(from);
        const there = room(to);
        if (!here || !there || here === there) return false;
        if (typeOnly && there === 'model') return false;
        return !typeOnly && !MAY_IMPORT[here]?.includes(there);
      })
      .map(
        ({ from, to }) =>
          `${from} → ${to}: ${room(from)} may import ${MAY_IMPORT[room(from) ?? '']?.join(', ') || 'nothing'}`,
      );
    expect(wrong).toEqual([]);
  });

  it('lets only messaging, settings and entry points through the browser door', () => {
    const wrong = all.filter(
      ({ from, to }) => to === BROWSER_DOOR && !MAY_TOUCH_BROWSER.some((allowed) => allowed.test(from)),
    );
    expect(wrong).toEqual([]);
    const around = all.filter(
      ({ from, to }) => /^(wxt\/browser|webextension-polyfill)$/.test(to) && from !== BROWSER_DOOR,
    );
    expect(around).toEqual([]);
  });

  it('keeps components free of browser, storage and messages', () => {
    const wrong = all.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('components/') && !typeOnly && /^lib\/(browser|storage|messaging|settings)/.test(to),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps what understands offers out of the page script', () => {
    const seen = new Set<string>();
    const queue = ['entrypoints/page.ts', 'entrypoints/reader.ts', 'entrypoints/stamps.ts'];
    for (let file = queue.pop(); file; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      queue.push(...all.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to));
    }
    expect([...seen].filter((file) => NEVER_IN_PAGES.some((folder) => file.startsWith(folder)))).toEqual([]);
    expect(seen.has('lib/session/page-session.ts')).toBe(true);
  });
});
