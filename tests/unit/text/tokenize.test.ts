import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gap, readTokens } from '../../../lib/text/tokenize.ts';

const words = (text: string): string[] => readTokens(text).map((token) => text.slice(token.start, token.end));

describe('words', () => {
  it.each([
    ['C#, C++ et .NET', ['C#', 'C++', 'et', '.NET']],
    ['Node.js', ['Node', 'js']],
    ['Bac+5, Bac +5', ['Bac', '+', '5', 'Bac', '+', '5']],
    ['24/7', ['24', '7']],
    ['R&D', ['R', '&', 'D']],
    ['PRA/PCA', ['PRA', 'PCA']],
    ['l’ITIL, d’architecture, qu’il', ['l', 'ITIL', 'd', 'architecture', 'qu', 'il']],
    ['802.1X et 3,5 ans', ['802.1X', 'et', '3,5', 'ans']],
    ['le S.I. du groupe', ['le', 'S.I', 'du', 'groupe']],
    ['fin.Début', ['fin', 'Début']],
    ['5+ years', ['5', 'years']],
    ['Project ManagerJob Description', ['Project', 'Manager', 'Job', 'Description']],
    ['de projetVous pilotez', ['de', 'projet', 'Vous', 'pilotez']],
    [
      'PowerPoint, ServiceNow, eTOM, DevOps, JavaScript',
      ['PowerPoint', 'ServiceNow', 'eTOM', 'DevOps', 'JavaScript'],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['chef·fe', ['chef', 'cheffe']],
    ['chef(fe)', ['chef', 'cheffe']],
    ['expert.e', ['expert', 'experte']],
    ['rigoureux/se', ['rigoureux', 'rigoureuse']],
    ['organisé(e)s', ['organisé', 'organisée']],
    ['expert·e·s', ['expert', 'experte']],
    ['directeur/trice', ['directeur', 'directrice']],
    ['technicien(ne)', ['technicien', 'technicienne']],
    ['créatif-ve', ['créatif', 'créative']],
    ['projet(s)', ['projet', 'projets']],
  ])('reads %s as one word with both forms', (text, forms) => {
    const tokens = readTokens(text);
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.forms).toEqual(forms);
    expect(tokens[0]).toMatchObject({ start: 0, end: text.length });
  });

  it.each(['et/ou', 'le/la', 'H/F', 'projet.Vous', 'réseau (LAN)', 'sous-traitants'])(
    'leaves %s as two words',
    (text) => {
      expect(readTokens(text)).toHaveLength(2);
    },
  );

  it('marks addresses, so that no product is found in them', () => {
    const opaque = (text: string) => readTokens(text).filter((token) => token.opaque).length;
    expect(opaque('jean.dupont@azure.com')).toBe(4);
    expect(opaque('https://aws.amazon.com/vmware')).toBe(5);
    expect(opaque('www.cisco.com')).toBe(3);
    expect(opaque('Azure, AWS et VMware.')).toBe(0);
  });

  it.each([
    ['réseau stockage', Gap.space],
    ['Wi-Fi', Gap.hyphen],
    ['réseau / stockage', Gap.slash],
    ['réseau, stockage', Gap.comma],
    ['réseau – stockage', Gap.dash],
    ['réseau. Stockage', Gap.stop],
    ['réseau\nstockage', Gap.lineEnd],
    ['réseau\n\nstockage', Gap.block],
    ['réseau\n- stockage', Gap.block],
    ['vous assurez la gestion\ndes risques', Gap.line],
    ['la gestion complète et suivie de tous les\nrisques', Gap.line],
  ])('%j: what stands between the words', (text, gap) => {
    const tokens = readTokens(text);
    const gaps = tokens.slice(1).map((token) => token.gap);
    expect(gaps).toContain(gap);
  });

  it('tells the case of a word', () => {
    const casings = readTokens('ITIL Azure réseau eTOM R').map((token) => token.casing);
    expect(casings).toEqual(['upper', 'capital', 'lower', 'mixed', 'capital']);
  });

  it('covers every letter and digit once, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const token of readTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(last, token.start)).not.toMatch(/[a-z0-9à-ÿ]/i);
          last = token.end;
        }
        expect(text.slice(last)).not.toMatch(/[a-z0-9]/i);
      }),
    );
  });
});
