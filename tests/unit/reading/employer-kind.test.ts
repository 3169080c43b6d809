import { describe, expect, it } from 'vitest';
import { readEmployerKind } from '../../../lib/reading/employer-kind.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';

function kindOf(source: string): string | null {
  const text = openText(source);
  return readEmployerKind(text, readStructure(text))?.kind ?? null;
}

describe('who the employer is', () => {
  it.each([
    ['Altelys est une ESN de 450 personnes.\n\nVos missions\n- Piloter les projets', 'consulting'],
    ['À propos\nAltelys, intégrateur et infogérant, recrute.\n\nVos missions\n- Piloter', 'consulting'],
    ['Our client, a bank, is looking for a project manager.', 'agency'],
    ['Vos missions\n- Au sein de la DSI du groupe, piloter les projets', 'end-client'],
    ['Vos missions\n- Piloter les projets du réseau', null],
  ])('%s', (source, kind) => {
    expect(kindOf(source)).toBe(kind);
  });

  it.each([
    'Vos missions\n- Coordonner les prestataires (intégrateurs, opérateurs, infogérant)',
    'Vos missions\n- Piloter les ESN',
    'Your tasks\n- Manage the systems integrator and the managed service provider',
  ])('suppliers among the duties do not make the employer one: %s', (source) => {
    expect(kindOf(source)).toBeNull();
  });
});
