import { parseHTML } from 'linkedom';

/**
 * HTML → Document in Node, for files. linkedom: small, never runs scripts or loads anything, and parses a megabyte in
 * tens of milliseconds.
 */
export function parseHtml(html: string): Document {
  // A fragment without <html> is wrapped, as a browser would.
  const whole = /<html[\s>]/i.test(html.slice(0, 100_000))
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
