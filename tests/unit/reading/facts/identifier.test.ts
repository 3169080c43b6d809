import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { readIdentifier } from '../../../../lib/reading/facts/identifier.ts';

describe('readIdentifier', () => {
  it.each([
    ['Offre publiée le 12 janvier – Réf. SDM-2203 – CDI', 'SDM-2203'],
    ['Référence : CPI/2026/04', 'CPI/2026/04'],
    ['Référence de l’offre : 88120', '88120'],
    ['Envoyez votre CV sous la référence 4471-SEC. Merci.', '4471-SEC'],
    ['Poste permanent, 35 h · Concours 2024-118', '2024-118'],
    ['Offre n° 2026-0457', '2026-0457'],
    ['Job ID: R-0012345', 'R-0012345'],
    ['Requisition #: JR100234', 'JR100234'],
    ['Apply quoting reference BX1290', 'BX1290'],
    ['Vacancy reference: 331-IT', '331-IT'],
    ['Code de sélection\n\nAFG26067\n\nLangue', 'AFG26067'],
    ['Permanent\nJobID 5010', '5010'],
    ['Une référence : 2024', null],
    ['Nous sommes la référence du marché depuis 1990.', null],
    ['Norme de référence : ISO27001', null],
    ['Please provide two references - 5 years of history', null],
    ['Référence : à préciser', null],
    ['', null],
  ])('%s', (text, identifier) => {
    expect(readIdentifier(factText(text))?.value ?? null).toBe(identifier);
  });

  it('points at the number', () => {
    const text = 'Réf. SDM-2203 – CDI';
    const found = readIdentifier(factText(text));
    expect(text.slice(found?.evidence.start, found?.evidence.end)).toBe('SDM-2203');
  });
});
