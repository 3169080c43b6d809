/**
 * What the description of the trade names — every responsibility, skill, method, tool, degree and quality of an infrastructure project
 * manager — is found in French and in English, as one concept.
 */
import { describe, expect, it } from 'vitest';
import { readOffer } from '../../../lib/reading/read-offer.ts';
import { openLexicon } from '../../support/lexicon.ts';

const TRADE: readonly (readonly [concept: string, fr: string, en: string])[] = [
  ['role-infrastructure-pm', 'Chef de Projet Infrastructures', 'Infrastructure Project Manager'],
  ['deployment', 'déploiement', 'deployment'],
  ['complex-projects', 'projets techniques complexes', 'complex projects'],
  ['budget-management', 'piloter le budget', 'manage the budget'],
  ['deadlines', 'respect des délais', 'deadlines'],
  ['project-lifecycle', 'cycle de vie du projet', 'project lifecycle'],
  ['project-initiation', 'cadrage', 'project initiation'],
  ['feasibility-study', 'étude de faisabilité', 'feasibility study'],
  ['needs-analysis', 'évaluer les besoins techniques', 'assess technical needs'],
  ['costing', 'chiffrer les charges', 'estimate the effort'],
  ['project-organization', 'organisation du projet', 'project organisation'],
  ['scheduling', 'établir le planning', 'schedule'],
  ['resource-management', 'gestion des ressources', 'resource management'],
  ['project-tracking', "suivi rigoureux de l'avancement", 'track project progress'],
  ['risk-management', 'gestion proactive des risques', 'risk management'],
  ['reporting', 'reportings réguliers', 'regular reporting'],
  ['governance', 'gouvernance', 'governance'],
  ['architecture', "choix d'architecture", 'technical architecture'],
  ['network', 'réseau', 'network'],
  ['storage', 'stockage', 'storage'],
  ['virtualization', 'virtualisation', 'virtualisation'],
  ['cloud', 'cloud', 'cloud'],
  ['team-coordination', 'coordonner les équipes techniques', 'coordinate technical teams'],
  ['vendor-management', 'coordonner les prestataires', 'manage vendors'],
  ['standards-compliance', 'respect des standards', 'compliance with standards'],
  ['go-live', 'superviser les mises en production', 'go-live'],
  ['procedures-writing', 'rédaction des procédures', 'write procedures'],
  ['training-delivery', 'formation des équipes opérationnelles', 'train the teams'],
  ['bac-plus-5', 'Bac+5', "master's degree"],
  ['project-management', "gestion de projets d'infrastructure", 'infrastructure project management'],
  ['operating-system', "systèmes d'exploitation", 'operating systems'],
  ['cybersecurity', 'cybersécurité', 'cybersecurity'],
  [
    'project-management-methodology',
    'méthodologies de gestion de projet',
    'project management methodologies',
  ],
  ['pmi', 'PMI', 'PMI'],
  ['prince2', 'PRINCE2', 'PRINCE2'],
  ['itil', 'bonnes pratiques ITIL', 'ITIL best practices'],
  ['ms-project', 'MS Project', 'MS Project'],
  ['jira', 'Jira', 'Jira'],
  ['leadership', 'leadership', 'leadership'],
  ['team-federation', 'fédérer des équipes', 'rally teams'],
  ['communication', 'capacités de communication', 'communication skills'],
  ['synthesis', 'esprit de synthèse', 'ability to synthesise'],
  ['rigor', 'esprit rigoureux', 'rigorous'],
  ['analytical-mind', 'esprit analytique', 'analytical skills'],
  ['stress-resistance', 'résistance au stress', 'stress resistance'],
  ['availability-management', 'disponibilité des services', 'service availability'],
  ['digital-transformation', 'transformation numérique', 'digital transformation'],
  ['interpersonal', 'sens du relationnel', 'interpersonal skills'],
];

const FRAMES = {
  fr: (words: string) =>
    `Chef de projet IT\n\nMissions\nVMware, Azure et Windows Server.\n\nProfil recherché\n- ${words}`,
  en: (words: string) =>
    `IT project manager\n\nDuties\nVMware, Azure and Windows Server.\n\nRequirements\n- ${words}`,
};

describe.each(['fr', 'en'] as const)('the trade in %s', (language) => {
  it.each(TRADE.map(([concept, fr, en]) => ({ concept, words: language === 'fr' ? fr : en })))(
    '$words is $concept',
    ({ concept, words }) => {
      const text = FRAMES[language](words);
      const { matches, rejected } = readOffer({ text, facts: {} }, openLexicon());
      const found = matches
        .filter(({ start }) => start >= text.length - words.length)
        .map((match) => match.concept);
      expect(found, JSON.stringify(rejected.slice(-3))).toContain(concept);
    },
  );
});
