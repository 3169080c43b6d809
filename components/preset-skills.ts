/**
 * The profile that onboarding offers: what the role description of an infrastructure project manager asks, in the order in
 * which it asks, grouped so that nobody reads a list of fifty. Labels are the lexicon's own first labels; a test holds
 * them to it.
 */
export interface PresetSkill {
  readonly concept: string;
  readonly fr: string;
  readonly en: string;
}

export const SKILL_GROUPS = [
  'steering',
  'delivery',
  'methods',
  'tools',
  'systems',
  'network',
  'cloud',
  'security',
  'people',
] as const;
export type SkillGroup = (typeof SKILL_GROUPS)[number];

const skill = (concept: string, fr: string, en: string = fr): PresetSkill => ({ concept, fr, en });

export const PRESET_SKILLS: Readonly<Record<SkillGroup, readonly PresetSkill[]>> = {
  steering: [
    skill('project-management', 'gestion de projet', 'project management'),
    skill('project-initiation', 'cadrage de projet', 'project initiation'),
    skill('feasibility-study', 'étude de faisabilité', 'feasibility study'),
    skill('costing', 'chiffrage', 'cost estimation'),
    skill('project-planning', 'planification de projet', 'project planning'),
    skill('budget-management', 'gestion budgétaire', 'budget management'),
    skill('resource-management', 'gestion des ressources', 'resource management'),
    skill('risk-management', 'gestion des risques', 'risk management'),
    skill('reporting', 'reporting'),
    skill('steering-committee', 'comité de pilotage', 'steering committee'),
    skill('stakeholder-management', 'gestion des parties prenantes', 'stakeholder management'),
    skill('team-coordination', 'coordination d’équipes techniques', 'team coordination'),
    skill('vendor-management', 'gestion des prestataires', 'vendor management'),
    skill('tenders', 'appels d’offres', 'tenders and RFPs'),
    skill('change-management', 'conduite du changement', 'organisational change management'),
  ],
  delivery: [
    skill('needs-analysis', 'analyse des besoins', 'needs analysis'),
    skill('specifications', 'cahier des charges', 'specifications'),
    skill('architecture', 'choix d’architecture', 'technical architecture'),
    skill('infrastructure-migration', 'migration d’infrastructure', 'infrastructure migration'),
    skill('deployment', 'déploiement', 'deployment'),
    skill('acceptance-testing', 'recette', 'acceptance testing'),
    skill('go-live', 'mise en production', 'go-live'),
    skill('service-transition', 'réversibilité', 'service transition'),
    skill('procedures-writing', 'rédaction de procédures', 'writing procedures'),
    skill('training-delivery', 'formation des utilisateurs', 'user training'),
  ],
  methods: [
    skill('itil', 'ITIL'),
    skill('prince2', 'PRINCE2'),
    skill('pmi', 'PMI'),
    skill('agile', 'agile', 'Agile'),
  ],
  tools: [skill('ms-project', 'MS Project'), skill('jira', 'Jira'), skill('servicenow', 'ServiceNow')],
  systems: [
    skill('windows-server', 'Windows Server'),
    skill('linux', 'Linux'),
    skill('virtualization', 'virtualisation', 'virtualization'),
    skill('vmware', 'VMware'),
    skill('storage', 'stockage', 'storage'),
    skill('backup', 'sauvegarde', 'backup'),
    skill('data-center', 'datacenters', 'data centres'),
    skill('workplace', 'environnement de travail numérique', 'digital workplace'),
  ],
  network: [
    skill('network', 'réseaux', 'networks'),
    skill('telecoms', 'télécommunications', 'telecommunications'),
  ],
  cloud: [skill('cloud', 'cloud'), skill('azure', 'Microsoft Azure'), skill('aws', 'Amazon Web Services')],
  security: [
    skill('cybersecurity', 'cybersécurité', 'cybersecurity'),
    skill('disaster-recovery-plan', 'plan de reprise d’activité', 'disaster recovery plan'),
    skill('business-continuity-plan', 'plan de continuité d’activité', 'business continuity plan'),
  ],
  people: [
    skill('leadership', 'leadership'),
    skill('communication', 'capacités de communication', 'communication (skills)'),
    skill('synthesis', 'esprit de synthèse', 'ability to synthesise'),
    skill('stress-resistance', 'résistance au stress', 'stress resistance'),
  ],
};

export const ALL_PRESET_SKILLS: readonly PresetSkill[] = SKILL_GROUPS.flatMap(
  (group) => PRESET_SKILLS[group],
);
