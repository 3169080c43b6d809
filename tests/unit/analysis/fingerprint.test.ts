import { expect, it } from 'vitest';
import { fingerprint } from '../../../lib/analysis/fingerprint.ts';
import { fc } from '../../support/fast-check.ts';

it('is the same for equal values, whatever the order of their keys and after a store', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(fingerprint(turned)).toBe(fingerprint(JSON.parse(JSON.stringify(value))));
      expect(fingerprint(value)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
  expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
});

it('tells different values apart', () => {
  const names = new Set<string>();
  for (let level = 0; level < 5000; level += 1)
    names.add(fingerprint({ skills: [{ label: 'VMware', level }] }));
  expect(names.size).toBe(5000);
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  expect(fingerprint({ a: '1' })).not.toBe(fingerprint({ a: 1 }));
  expect(fingerprint(null)).not.toBe(fingerprint([]));
});
