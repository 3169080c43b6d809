import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, foldAccented, foldPlain, foldText } from '../../../lib/text/fold-text.ts';

describe('folding', () => {
  it.each([
    ['Développeur', 'développeur', 'developpeur'],
    ['De\u0301veloppeur', 'développeur', 'developpeur'],
    ['RE\u0301SEAUX', 'réseaux', 'reseaux'],
    ['ﬁbre oﬃce', 'fibre office', 'fibre office'],
    ['Œuvre', 'oeuvre', 'oeuvre'],
    ['sys\u00adtème', 'système', 'systeme'],
    ['pro\u200bjet\ufeff', 'projet', 'projet'],
    ['l’ITIL', "l'itil", "l'itil"],
    ['SD‑WAN – LAN', 'sd-wan - lan', 'sd-wan - lan'],
    ['45\u00a0000\u202f€', '45 000 €', '45 000 €'],
    ['ＶＭｗａｒｅ', 'vmware', 'vmware'],
    ['𝗖𝗵𝗲𝗳', 'chef', 'chef'],
    ['Straße', 'strasse', 'strasse'],
  ])('%j', (text, accented, plain) => {
    expect(foldAccented(text)).toBe(accented);
    expect(foldPlain(text)).toBe(plain);
  });

  it('leads back to the original letters', () => {
    const text = 'la ﬁbre e\u0301te\u0301';
    const folded = foldText(text);
    const at = decode(folded.plain, 0, folded.length).indexOf('ete');
    expect(text.slice(folded.starts[at], folded.ends[at + 2])).toBe('e\u0301te\u0301');
  });

  it('never goes backwards, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        for (let i = 0; i < folded.length; i += 1) {
          const start = folded.starts[i] as number;
          const end = folded.ends[i] as number;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(folded.starts[i + 1] as number);
          if (i > 0) expect(folded.ends[i - 1] as number).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('is the same for composed, decomposed and upper-case text', () => {
    const word = fc.stringMatching(/^[a-zéèêëàâîïôùûüç' -]{0,40}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(foldAccented(text.normalize('NFD'))).toBe(foldAccented(text));
        expect(foldAccented(text.toUpperCase())).toBe(foldAccented(text));
        expect(foldPlain(text.normalize('NFD').toUpperCase())).toBe(foldPlain(text));
      }),
    );
  });
});
