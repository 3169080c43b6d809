import { describe, expect, it } from 'vitest';
import { ROLE_SHAPES } from '../../../lib/model/reading.ts';
import { loadEnglishTagger, verbForms, verbsByRule } from '../../../lib/reading/grammar.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readRoleShape } from '../../../lib/reading/role-shape.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';

function shapeOf(source: string, title: string, language = 'fr') {
  const text = openText(source);
  return readRoleShape(text, readStructure(text), title, language);
}

function winner(source: string, title: string, language = 'fr'): string | undefined {
  const { shape } = shapeOf(source, title, language);
  return [...ROLE_SHAPES].sort((a, b) => shape[b] - shape[a])[0];
}

describe('titles', () => {
  it.each([
    ['Chef de projet infrastructures H/F', 'project-manager'],
    ['Cheffe de projet déploiement poste de travail', 'project-manager'],
    ['Chef·fe de projets infrastructure IT', 'project-manager'],
    ['Chef de projet Digital Workplace', 'project-manager'],
    ['Program Manager, Infrastructure', 'project-manager'],
    ['Technical Program Manager - Data Center Infrastructure', 'project-manager'],
    ['Directeur de projet infrastructure IT', 'project-manager'],
    ['PMO Infrastructure', 'project-manager'],
    ['Chef de projet IT - secteur ferroviaire', 'project-manager'],
    ['Architecte cloud Azure', 'technical-lead'],
    ['Infrastructure Lead', 'technical-lead'],
    ['Ingénieur systèmes et réseaux (H/F)', 'engineer'],
    ['Infrastructure Project Engineer', 'engineer'],
    ['Administratrice systèmes Linux', 'engineer'],
    ['Data Center Technician', 'technician'],
    ['Technicienne support N2', 'technician'],
    ['Field Service Engineer', 'technician'],
    ['Service Delivery Manager', 'service-manager'],
    ['Responsable d’exploitation informatique', 'service-manager'],
    ['Chef de projet MOA', 'product-functional'],
    ['Chef de projet digital', 'product-functional'],
    ['Product Owner', 'product-functional'],
    ['Chef de projet infrastructures ferroviaires', 'other-trade'],
    ['Chef de projet VRD', 'other-trade'],
    ['Civil Infrastructure Project Manager', 'other-trade'],
  ])('%s: %s', (title, shape) => {
    expect(winner(title, title)).toBe(shape);
  });
});

describe('duties', () => {
  it('a technician’s offer full of the words of infrastructure stays a technician’s', () => {
    const text =
      'Data Center Operations Technician\n\nResponsibilities\nRack and stack servers, replace failed drives, run cabling and close tickets.\nYou support project managers during infrastructure deployments, migrations and cutovers.\n';
    expect(winner(text, 'Data Center Operations Technician', 'en')).toBe('technician');
  });

  it('a title of two worlds is told by the duties', () => {
    const it =
      'Infrastructure Project Manager\n\nResponsibilities\nManage project budgets, steering committees and data centre migrations. Lead cutovers and vendors.\n';
    const roads =
      'Infrastructure Project Manager\n\nResponsibilities\nManage construction sites, civil works and subcontractors. Concrete, highways and building permits.\n';
    expect(winner(it, 'Infrastructure Project Manager', 'en')).toBe('project-manager');
    expect(winner(roads, 'Infrastructure Project Manager', 'en')).toBe('other-trade');
  });

  it('without a title the duties decide alone', () => {
    const text =
      'Vos missions :\n- Administrer les serveurs Linux\n- Automatiser les déploiements avec des scripts\n';
    expect(winner(text, '')).toBe('engineer');
  });

  it('what is denied is no duty', () => {
    const denied = shapeOf(
      'Missions :\nVous ne gérez pas les projets. Vous administrez les serveurs Linux.',
      '',
    );
    const stated = shapeOf('Missions :\nVous gérez les projets. Vous administrez les serveurs Linux.', '');
    expect(stated.shape['project-manager']).toBeGreaterThan(denied.shape['project-manager']);
  });

  it('shares sum to 1, also when nothing is known, and repetition changes nothing', () => {
    const text = 'Missions :\nPiloter les projets. Administrer les serveurs. Dépanner les postes.\n';
    for (const source of ['', 'bonjour', text]) {
      const { shape } = shapeOf(source, '');
      expect(ROLE_SHAPES.reduce((sum, role) => sum + shape[role], 0)).toBeCloseTo(1, 9);
    }
    expect(shapeOf(text + text, '').shape).toEqual(shapeOf(text, '').shape);
  });

  it('points at the words that say so', () => {
    const text =
      'Chef de projet infrastructures\n\nMissions :\nPiloter le budget et animer le comité de pilotage.\n';
    const { evidence } = shapeOf(text, 'Chef de projet infrastructures');
    const words = evidence.map((span) => text.slice(span.start, span.end));
    expect(words).toContain('Chef de projet');
    expect(words.some((word) => /budget|comité/.test(word))).toBe(true);
  });
});

describe('verbs', () => {
  it('all forms lead to the infinitive', () => {
    const french = verbForms('fr', ['piloter', 'câbler']);
    for (const form of ['pilotez', 'pilotant', 'piloterez', 'piloter'])
      expect(french.get(form)).toBe('piloter');
    expect(french.get('cablez')).toBe('câbler');
    const english = verbForms('en', ['manage', 'swap']);
    for (const form of ['managing', 'manages', 'managed']) expect(english.get(form)).toBe('manage');
    expect(english.get('swapping')).toBe('swap');
  });

  it('by rule: first words, subjects and lists; no nouns in the middle', () => {
    expect(verbsByRule('en', 'configuring firewalls and patching hosts')).toEqual(
      expect.arrayContaining(['configuring', 'patching']),
    );
    expect(verbsByRule('en', 'coordinate the lead engineers')).not.toContain('lead');
  });

  it('the tagger finds verbs in prose that the rule does not, and skips nouns and denied verbs', async () => {
    const tagger = await loadEnglishTagger();
    const prose = 'This person oversees a wide set of initiatives';
    expect(verbsByRule('en', prose.toLowerCase())).not.toContain('oversees');
    expect(tagger.verbs(prose)).toContain('oversees');
    expect(tagger.verbs('A lead engineer and the build plan are in place')).not.toContain('lead');
    expect(tagger.verbs('You will not configure servers')).not.toContain('configure');
  });
});
