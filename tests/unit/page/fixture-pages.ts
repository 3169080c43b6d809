/** The pages of tests/fixtures/pages with what is expected of them, parsed by each DOM that Node has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import type { PageKind } from '../../../lib/model/offer.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'pages');

export interface ExpectedPage {
  readonly url: string;
  readonly kind: PageKind;
  /** The following are there for offers only. */
  readonly language?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** False when only structured data holds the text. */
  readonly inPage?: boolean;
  /** Every line of the offer's own text. */
  readonly own?: readonly string[];
  /** Title and facts beside it: welcome in the text, not asked for. */
  readonly allowed?: readonly string[];
}

export interface FixturePage {
  readonly name: string;
  readonly html: string;
  readonly expected: ExpectedPage;
}

export function fixturePages(): FixturePage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      return {
        name,
        html: readFileSync(join(FOLDER, file), 'utf8'),
        expected: JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as ExpectedPage,
      };
    });
}

export function inLinkedom(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

export function inHappyDom(html: string): Document {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  });
  // Parsed apart from the window: no load event, nothing that runs after the test.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

export const DOMS: readonly (readonly [string, (html: string) => Document])[] = [
  ['linkedom', inLinkedom],
  ['happy-dom', inHappyDom],
];

/** A page with one body. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
}

export function ldScript(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}
