/**
 * What data gave, as text and nothing else. Text of a page or of a file may arrive as an object that the renderer would
 * take for an element: every string that comes from outside goes through here on its way to the screen.
 */
export function asText(value: unknown, fallback = ''): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return fallback;
}

/** The texts of a list; anything that is no list is an empty one. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => asText(item)).filter((item) => item !== '') : [];
}

/** A web address that is safe to open from a click, or null: `javascript:` and its disguises are none. */
export function asWebAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, href } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
