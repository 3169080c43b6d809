/** Opens the corpus: each offer with the reading that is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../../lib/model/span.ts';

export interface ExpectedMatch extends Span {
  readonly surface: string;
  readonly concept: string;
  readonly strength: string;
}

export interface CorpusOffer {
  readonly name: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly matches: readonly ExpectedMatch[];
  readonly leftAlone: readonly (Span & { readonly surface: string; readonly why: string })[];
  readonly roleShape?: string;
  readonly employer?: string;
  readonly conditions: Readonly<Record<string, string>>;
  readonly twin?: string;
}

const FOLDER = join(import.meta.dirname, 'offers');

/** Names of all offers, sorted. */
export function corpusNames(folder = FOLDER): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace(/\.txt$/, ''))
    .sort();
}

/** @throws Error that names the file and the line when a surface does not stand in the text where it is expected */
export function loadCorpus(folder = FOLDER): CorpusOffer[] {
  return corpusNames(folder).map((name) => loadOffer(name, folder));
}

/** One offer of the corpus. Throws like `loadCorpus`. */
export function loadOffer(name: string, folder = FOLDER): CorpusOffer {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const expected = parse(readFileSync(join(folder, `${name}.expected.yaml`), 'utf8')) as Record<
    string,
    unknown
  >;
  const { facts = {}, conditions = {}, roleShape, employer, twin } = expected;
  return {
    name,
    text,
    facts: facts as Record<string, unknown>,
    conditions: Object.fromEntries(
      // YAML 1.1 readers make booleans of yes and no; ours does not, but people write them either way.
      Object.entries(conditions as Record<string, unknown>).map(([id, state]) => [
        id,
        state === true ? 'yes' : state === false ? 'no' : String(state),
      ]),
    ),
    matches: located(name, text, expected.matches).map(({ parts, ...span }) => ({
      ...span,
      concept: parts[0] ?? '',
      strength: parts[1] ?? '',
    })),
    leftAlone: anywhere(name, text, expected.leftAlone),
    ...(roleShape ? { roleShape: String(roleShape) } : {}),
    ...(employer ? { employer: String(employer) } : {}),
    ...(twin ? { twin: String(twin) } : {}),
  };
}

function rows(value: unknown): string[][] {
  return String(value ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' | ').map((part) => part.trim().replaceAll('⏎', '\n')));
}

/** Finds each surface after the one before it: the order of the lines is the order of the text. */
function located(
  name: string,
  text: string,
  value: unknown,
): (Span & { surface: string; parts: string[] })[] {
  let from = 0;
  return rows(value).map(([surface = '', ...parts]) => {
    const start = wholeWord(text, surface, from);
    if (start < 0)
      throw new Error(`${name}: "${surface}" does not stand in the text after character ${from}`);
    from = start + surface.length;
    return { start, end: from, surface, parts };
  });
}

function anywhere(name: string, text: string, value: unknown): (Span & { surface: string; why: string })[] {
  return rows(value).flatMap(([surface = '', why = '']) => {
    const found: (Span & { surface: string; why: string })[] = [];
    for (let at = wholeWord(text, surface, 0); at >= 0; at = wholeWord(text, surface, at + 1)) {
      found.push({ start: at, end: at + surface.length, surface, why });
    }
    if (found.length === 0) throw new Error(`${name}: the trap "${surface}" does not stand in the text`);
    return found;
  });
}

const WORD = /[\p{L}\p{N}]/u;

function wholeWord(text: string, surface: string, from: number): number {
  for (let at = text.indexOf(surface, from); at >= 0; at = text.indexOf(surface, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + surface.length] ?? ' ';
    if (
      !(WORD.test(before) && WORD.test(surface[0] ?? '')) &&
      !(WORD.test(after) && WORD.test(surface.at(-1) ?? ''))
    )
      return at;
  }
  return -1;
}
