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
    skill('project-management', 'gestion de projet', 'Project management'),
    skill('project-initiation', 'cadrage de projet', 'Project framing'),
    skill('feasibility-study', 'étude de faisabilité', 'Feasibility study'),
    skill('costing', 'chiffrage', 'Effort and cost estimation'),
    skill('project-planning', 'planification de projet', 'Project planning'),
    skill('budget-management', 'gestion budgétaire', 'Budget management'),
    skill('resource-management', 'gestion des ressources', 'Resource management'),
    skill('risk-management', 'gestion des risques', 'Risk management'),
    skill('reporting', 'reporting', 'Reporting'),
    skill('steering-committee', 'comité de pilotage', 'Steering committee'),
    skill('stakeholder-management', 'gestion des parties prenantes', 'Stakeholder management'),
    skill('team-coordination', 'coordination d’équipes techniques', 'Coordinating technical teams'),
    skill('vendor-management', 'gestion des fournisseurs', 'Vendor management'),
    skill('tenders', 'appels d’offres', 'Tenders and RFPs'),
    skill('change-management', 'conduite du changement', 'Organisational change management'),
  ],
  delivery: [
    skill('needs-analysis', 'analyse des besoins', 'Needs analysis'),
    skill('specifications', 'cahier des charges', 'Specifications'),
    skill('architecture', 'choix d’architecture technique', 'Technical architecture choices'),
    skill('infrastructure-migration', 'migration d’infrastructure', 'Infrastructure migration'),
    skill('deployment', 'déploiement', 'Deployment and rollout'),
    skill('acceptance-testing', 'recette', 'Acceptance testing'),
    skill('go-live', 'mise en production', 'Go-live / production release'),
    skill('service-transition', 'transition et réversibilité', 'Onboarding and transition of services'),
    skill('procedures-writing', 'rédaction de procédures', 'Writing procedures'),
    skill('training-delivery', 'formation des équipes et des utilisateurs', 'User and team training'),
  ],
  methods: [
    skill('itil', 'ITIL'),
    skill('prince2', 'PRINCE2'),
    skill('pmi', 'PMI / PMBOK'),
    skill('agile', 'agile', 'Agile'),
  ],
  tools: [skill('ms-project', 'Microsoft Project'), skill('jira', 'Jira'), skill('servicenow', 'ServiceNow')],
  systems: [
    skill('windows-server', 'Windows Server'),
    skill('linux', 'Linux'),
    skill('virtualization', 'virtualisation', 'Virtualization'),
    skill('vmware', 'VMware'),
    skill('storage', 'stockage', 'Storage'),
    skill('backup', 'sauvegarde', 'Backup and restore'),
    skill('data-center', 'centre de données', 'Data centre'),
    skill('workplace', 'environnement de travail numérique', 'Digital workplace'),
  ],
  network: [
    skill('network', 'réseaux', 'Networks'),
    skill('telecoms', 'télécommunications', 'Telecommunications'),
  ],
  cloud: [
    skill('cloud', 'cloud', 'Cloud computing'),
    skill('azure', 'Microsoft Azure'),
    skill('aws', 'Amazon Web Services'),
  ],
  security: [
    skill('cybersecurity', 'cybersécurité', 'Cybersecurity'),
    skill('disaster-recovery-plan', 'plan de reprise d’activité', 'Disaster recovery plan'),
    skill('business-continuity-plan', 'plan de continuité d’activité', 'Business continuity plan'),
  ],
  people: [
    skill('leadership', 'leadership', 'Leadership'),
    skill('communication', 'communication', 'Communication'),
    skill('synthesis', 'esprit de synthèse', 'Ability to synthesise'),
    skill('stress-resistance', 'résistance au stress', 'Stress resistance'),
  ],
};

export const ALL_PRESET_SKILLS: readonly PresetSkill[] = SKILL_GROUPS.flatMap(
  (group) => PRESET_SKILLS[group],
);
