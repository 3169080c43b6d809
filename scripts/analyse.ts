/**
 * `npm run -s analyse -- [--text] [--url URL] [--profile PROFILE.json] FILE...`
 * One compact JSON object a line on standard output for each file, in the order given. The same code as in the browser.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseOffer, taggerFor } from '../lib/analysis/analyse-offer.ts';
import { parseProfile } from '../lib/analysis/parse-profile.ts';
import { toContract } from '../lib/analysis/to-contract.ts';
import { type CompiledLexicon, loadLexicon } from '../lib/lexicon/load-lexicon.ts';
import { MAX_TEXT } from '../lib/messaging/limits.ts';
import type { Detection, ExtractedOffer, OfferFacts } from '../lib/model/offer.ts';
import type { Profile } from '../lib/model/profile.ts';
import { pageReader } from '../lib/session/read-page.ts';
import { parseHtml } from './parse-html.ts';
import { DocumentError, readDocument } from './read-document.ts';

const USAGE = 'usage: npm run -s analyse -- [--text] [--url URL] [--profile PROFILE.json] FILE...';

/** What a plain text that the caller calls an offer is taken for: his word is the evidence. */
const GIVEN_AS_TEXT: Detection = {
  isOffer: true,
  confidence: 1,
  kind: 'offer',
  signals: [{ name: 'given-as-text', weight: 1 }],
};

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (positionals.length === 0) return usage('no file named');
  if (
    values.url !== undefined &&
    !/^https?:$/.test(URL.canParse(values.url) ? new URL(values.url).protocol : '')
  ) {
    return usage('--url is no web address');
  }
  const profile = values.profile === undefined ? null : readProfile(values.profile);
  const compiled = new URL('../lib/lexicon/compiled/lexicon.json', import.meta.url);
  const lexicon = loadLexicon(JSON.parse(readFileSync(compiled, 'utf8')) as CompiledLexicon);
  const year = new Date().getFullYear();
  let failed = false;
  for (const file of positionals) {
    let line: object;
    try {
      const { detection, offer } = readPage(readDocument(file), values.text === true, values.url);
      const analysis = offer
        ? analyseOffer(offer, profile, lexicon, { year, ...(await taggerFor(offer)) })
        : null;
      line = toContract(file, detection, analysis);
    } catch (error) {
      failed = true;
      const code = error instanceof DocumentError ? error.code : 'internal';
      line = { file, error: { code, message: error instanceof Error ? error.message : String(error) } };
      process.stderr.write(`${file}: ${code}\n`);
      if (code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
    }
    write(`${JSON.stringify(line)}\n`);
  }
  return failed ? 1 : 0;
}

interface PageRead {
  readonly detection: Detection;
  readonly offer: ExtractedOffer | null;
}

function readPage(content: string, isText: boolean, url: string | undefined): PageRead {
  if (isText) {
    if (content.length > MAX_TEXT)
      throw new DocumentError('too-large', `more than ${MAX_TEXT} characters of text`);
    return { detection: GIVEN_AS_TEXT, offer: { facts: factsOfAddress(url), text: content } };
  }
  const document = parseHtml(content);
  const address = url ?? canonicalOf(document) ?? 'https://unknown.invalid/';
  const detection = pageReader.detect(document, address);
  if (!detection.isOffer) return { detection, offer: null };
  const { facts, index } = pageReader.read(document, address);
  return { detection, offer: { facts, text: index.text.slice(0, MAX_TEXT) } };
}

function factsOfAddress(url: string | undefined): OfferFacts {
  if (!url) return {};
  return {
    canonicalUrl: { value: url, source: 'url' },
    source: { value: new URL(url).hostname.replace(/^www\./, ''), source: 'url' },
  };
}

function canonicalOf(document: Document): string | undefined {
  const href =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return href && URL.canParse(href) && /^https?:/i.test(href) ? href : undefined;
}

/** A profile that breaks the schema is refused whole, with each fault: the process ends. */
function readProfile(path: string): Profile {
  let value: unknown;
  try {
    value = JSON.parse(readDocument(path));
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
  const parsed = parseProfile(value);
  if ('profile' in parsed) return parsed.profile;
  for (const { path: where, reason } of parsed.faults) process.stderr.write(`${path}: ${where}: ${reason}\n`);
  process.exit(2);
}

function readArguments(): {
  values: { text?: boolean; url?: string; profile?: string };
  positionals: string[];
} {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { text: { type: 'boolean' }, url: { type: 'string' }, profile: { type: 'string' } },
    });
  } catch (error) {
    process.exit(usage(error instanceof Error ? error.message : String(error)));
  }
}

function usage(fault: string): number {
  process.stderr.write(`${fault}\n${USAGE}\n`);
  return 2;
}

/** Written at once and synchronously, so that a long run into a pipe loses nothing at its end. */
function write(line: string): void {
  process.stdout.write(line);
}

process.exitCode = await main();
