/**
 * A short name for a value (JSON), equal for equal values: to see that a profile is not the one that a score was computed with. Keys are
 * put in order first, so a value that went through a store or a file keeps its name. Not for secrets.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(ordered(value)) ?? '';
  // FNV-1a, 32 bits, twice with different beginnings: 64 bits are enough to tell a few thousand profiles apart.
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at += 1) {
        hash ^= text.charCodeAt(at);
        hash = Math.imul(hash, 0x01000193) >>> 0;
      }
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
