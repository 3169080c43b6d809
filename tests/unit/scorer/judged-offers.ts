/**
 * Offers written for the project, and how well each fits three people, as a recruiter of the trade would say it before any score was
 * looked at: 4 apply today, 3 worth applying, 2 thinkable, 1 hardly, 0 not at all. The neighbours of the trade are there on
 * purpose: they share its words.
 */
import type { Profile } from '../../../lib/model/profile.ts';

export interface JudgedOffer {
  readonly name: string;
  /** As the page's structured data give it. */
  readonly place: string;
  readonly text: string;
  /** senior, changer, freelancer. */
  readonly grades: readonly [number, number, number];
}

export const JUDGED_OFFERS: readonly JudgedOffer[] = [
  {
    name: 'infra-lyon',
    place: 'Lyon',
    grades: [4, 2, 2],
    text: `Chef de projet infrastructures H/F
Lyon (69) - CDI - 55 à 62 k€ - 2 jours de télétravail par semaine

Missions
- Piloter la migration de deux datacenters : cadrage, planning, budget, bascules
- Coordonner les équipes systèmes, réseaux et stockage ainsi que les prestataires
- Animer les comités de pilotage et produire le reporting
- Gérer les risques et organiser la recette puis la mise en production

Profil recherché
Bac+5 en informatique, 5 ans d'expérience minimum en gestion de projets d'infrastructure.
Vous maîtrisez VMware et Windows Server. De bonnes connaissances réseau sont indispensables.
La certification PRINCE2 ou ITIL est un plus.`,
  },
  {
    name: 'reseau-freelance',
    place: 'Paris',
    grades: [2, 1, 4],
    text: `Chef de projet réseau SD-WAN (freelance) - Paris
Mission de 12 mois, TJM 600 €, 3 jours de télétravail.

Contexte : refonte du réseau de 200 agences d'une banque.
Vos missions : piloter le déploiement SD-WAN, gérer les opérateurs et les fournisseurs, tenir le planning, suivre le budget et les risques, organiser les bascules.
Environnement technique : Cisco, Fortinet, LAN, Wi-Fi.
Profil : 8 ans d'expérience en gestion de projets réseau. Anglais courant indispensable. PRINCE2 apprécié.`,
  },
  {
    name: 'cloud-london',
    place: 'London',
    grades: [1, 1, 3],
    text: `Infrastructure Project Manager - Cloud Migration
London, hybrid, 2 days on site a week. Contract, 6 months, £575 per day.

Responsibilities
- Lead the migration of on-premise workloads to Azure and AWS
- Own the project plan, budget, RAID log and status reports
- Manage vendors and stakeholders, chair the steering committee
- Coordinate network engineers and cutover weekends

Requirements
- 7+ years managing infrastructure projects
- Strong knowledge of networks and cloud
- PRINCE2 certified
- MS Project`,
  },
  {
    name: 'workplace-lyon',
    place: 'Lyon',
    grades: [2, 2, 1],
    text: `Chef de projet poste de travail - Lyon - CDI
Au sein de la DSI, vous pilotez le passage de 4 000 postes à Windows 11.
Missions : planning, coordination des techniciens, communication aux utilisateurs, suivi du budget, comités de suivi.
Profil : 4 ans d'expérience en gestion de projets. Intune et SCCM exigés, Microsoft 365 souhaité. Bac+3 minimum.
Rémunération : 44-48 k€.`,
  },
  {
    name: 'junior-grenoble',
    place: 'Grenoble',
    grades: [2, 4, 1],
    text: `Chef de projet infrastructure junior (H/F) - Grenoble - CDI
Vous venez de l'administration systèmes et voulez conduire des projets : nous vous formons.
Vos missions : aider au cadrage, suivre le planning, coordonner les intervenants, préparer les mises en production, rédiger la documentation.
Environnement : Windows Server, Active Directory, VMware, sauvegarde, réseau.
Profil : 2 ans d'expérience en informatique, bac+3. Connaissances VMware et Windows Server requises. Notions ITIL.
Salaire : 40-45 k€. 2 jours de télétravail.`,
  },
  {
    name: 'directeur-programme',
    place: 'Paris',
    grades: [2, 0, 2],
    text: `Directeur de programme transformation infrastructures - Paris - CDI
Vous dirigez un programme de 20 M€ : sortie de datacenter, cloud, réseau mondial.
Missions : gouvernance, portefeuille de projets, comité de direction, gestion des fournisseurs stratégiques, management de 12 chefs de projet.
Profil : 15 ans d'expérience minimum, dont 8 en direction de programme. Anglais C1 impératif. PMP ou PgMP exigé. 95-110 k€.`,
  },
  {
    name: 'admin-systemes',
    place: 'Lyon',
    grades: [1, 3, 0],
    text: `Administrateur systèmes Windows / VMware - Lyon - CDI
Vos missions : administrer les serveurs Windows et l'Active Directory, exploiter la plateforme VMware, gérer les sauvegardes Veeam, traiter les incidents de niveau 3, automatiser avec PowerShell.
Profil : 5 ans d'expérience en administration systèmes. Windows Server, VMware et Active Directory indispensables. Linux apprécié.
40-46 k€, 2 jours de télétravail, astreintes.`,
  },
  {
    name: 'ingenieur-reseau',
    place: 'Villeurbanne',
    grades: [0, 2, 1],
    text: `Ingénieur réseaux et sécurité - Villeurbanne - CDI
Vous configurez les commutateurs Cisco et les pare-feu Fortinet, déployez le Wi-Fi, dépannez le LAN et le WAN, maintenez la documentation.
Profil : 4 ans d'expérience, CCNP, maîtrise de BGP et OSPF exigée, bonnes connaissances Windows Server.
42-48 k€`,
  },
  {
    name: 'technicien',
    place: 'Lyon',
    grades: [0, 1, 0],
    text: `Technicien support informatique - Lyon - CDI
Missions : assistance aux utilisateurs, préparation et remplacement des postes de travail, traitement des tickets, câblage et brassage, gestion du parc.
Profil : bac+2, 1 an d'expérience. Windows, Active Directory, Microsoft 365. Rigueur, sens du service. 25-28 k€.`,
  },
  {
    name: 'routes',
    place: 'Lyon',
    grades: [0, 0, 0],
    text: `Chef de projet infrastructures routières - Lyon - CDI
Vous pilotez les études et les travaux de voirie : planning, budget, gestion des risques, reporting, comités de pilotage avec les collectivités.
Profil : ingénieur génie civil, 5 ans d'expérience en maîtrise d'œuvre VRD. MS Project et AutoCAD. 45-52 k€. 2 jours de télétravail.`,
  },
  {
    name: 'marketing',
    place: 'Lyon',
    grades: [0, 0, 0],
    text: `Chef de projet marketing digital - Lyon - CDI
Vous gérez les campagnes : planning, budget, reporting, animation des prestataires et des agences, suivi des KPI.
Profil : école de commerce, 3 ans d'expérience, gestion de projet, Jira, réseaux sociaux, anglais courant. 40-45 k€. 3 jours de télétravail.`,
  },
  {
    name: 'erp',
    place: 'Lyon',
    grades: [1, 0, 0],
    text: `Chef de projet fonctionnel ERP SAP - Lyon - CDI
Vous recueillez les besoins métiers, rédigez les spécifications fonctionnelles, paramétrez les modules finance, organisez la recette et la conduite du changement, suivez le planning et le budget.
Profil : 5 ans d'expérience SAP FI/CO exigée, gestion de projet, anglais professionnel. 50-58 k€. 2 jours de télétravail.`,
  },
  {
    name: 'service-delivery',
    place: 'Lyon, France',
    grades: [2, 1, 1],
    text: `Service Delivery Manager - Lyon, France - permanent
You own the managed services of our infrastructure customers: SLAs, monthly service reviews, major incidents, continual improvement, budget and contract.
Requirements: 6 years in service delivery, ITIL 4 required, ServiceNow, good knowledge of networks and VMware, English B2, French native.
2 days remote a week. 52-58 k€.`,
  },
  {
    name: 'us-onsite',
    place: 'Dallas, TX',
    grades: [1, 0, 1],
    text: `IT Infrastructure Project Manager - Dallas, TX - full-time, on-site
We are seeking a project manager to deliver data center and network refresh projects on time and within budget.
Requirements: bachelor's degree, 5+ years of project management, PMP required, Cisco networking, VMware, ServiceNow.
$105,000 - $125,000 a year.`,
  },
  {
    name: 'rh',
    place: 'Lyon',
    grades: [0, 0, 0],
    text: `Chargé de recrutement H/F - Lyon - CDI
Vous assurez le planning des entretiens, le reporting, le suivi du budget et la communication avec les managers.
Profil : 2 ans d'expérience en ressources humaines, Pack Office, aisance relationnelle. 2 jours de télétravail.`,
  },
  {
    name: 'architecte',
    place: 'Lyon',
    grades: [1, 1, 0],
    text: `Architecte cloud Azure - Lyon - CDI
Vous définissez l'architecture cible, rédigez les dossiers d'architecture, industrialisez avec Terraform et Kubernetes, accompagnez les équipes.
Profil : 8 ans d'expérience, Azure expert, Terraform et Kubernetes exigés, AZ-305 souhaitée, anglais courant. 65-75 k€. 3 jours de télétravail.`,
  },
  {
    name: 'developpeur',
    place: 'Lyon',
    grades: [0, 0, 0],
    text: `Développeur Java Spring - Lyon - CDI
Vous développez les microservices de notre plateforme, écrivez les tests, participez aux revues de code en équipe Scrum.
Profil : 3 ans d'expérience Java, Spring Boot, Git, Docker, PostgreSQL. Jira. 45-50 k€. 3 jours de télétravail.`,
  },
  {
    name: 'pmo',
    place: 'Lyon',
    grades: [3, 1, 2],
    text: `PMO infrastructures - Lyon - CDI
Vous suivez le portefeuille de projets d'infrastructure : plannings, budgets, risques, tableaux de bord, comités de pilotage, animation des chefs de projet.
Profil : 5 ans d'expérience en gestion de projets IT, MS Project exigé, ITIL apprécié, anglais B2. 50-56 k€, 3 jours de télétravail.`,
  },
  {
    name: 'cyber-projet',
    place: 'Lyon',
    grades: [2, 1, 2],
    text: `Chef de projet cybersécurité - Lyon - CDI
Vous pilotez la mise en conformité ISO 27001 et NIS2, le déploiement d'un EDR et d'un SOC, la gestion des identités.
Missions : cadrage, planning, budget, risques, coordination des équipes et des prestataires, comités de pilotage.
Profil : 5 ans d'expérience en gestion de projets de sécurité. ISO 27001 et EBIOS exigés. CISSP souhaitée. 55-65 k€. 2 jours de télétravail.`,
  },
  {
    name: 'construction-uk',
    place: 'Manchester',
    grades: [0, 0, 0],
    text: `Project Manager - Data Centre Construction - Manchester - contract
Lead the construction of a new data centre: civil works, mechanical and electrical packages, NEC4 contracts, site safety, planning permission.
You will manage the programme, budget, risks, subcontractors and client reporting.
Requirements: degree in civil engineering, 7 years in construction projects, Primavera P6, CSCS card. £450 per day.`,
  },
  {
    name: 'it-generaliste',
    place: 'Villefranche-sur-Saône',
    grades: [3, 2, 1],
    text: `Chef de projet IT infrastructure et production - Villefranche-sur-Saône - CDI
PME industrielle, vous conduisez les projets de la DSI : renouvellement des serveurs, virtualisation VMware, bascule vers Microsoft 365 et Azure, plan de reprise d'activité.
Missions : analyse des besoins, cahier des charges, planning, budget, prestataires, déploiement, documentation, transfert aux équipes.
Profil : 3 à 5 ans d'expérience, bac+5, VMware et Windows Server exigés, Azure souhaité. 48-55 k€, 2 jours de télétravail.`,
  },
  {
    name: 'telecom-programme-en',
    place: 'Paris',
    grades: [1, 0, 4],
    text: `Senior Network Project Manager - freelance - Paris or remote
International bank, office moves and WAN transformation.
You will plan and deliver SD-WAN rollouts in 30 countries, manage carriers and suppliers, budgets and risks, report to the steering committee.
Must have: 8+ years of network projects, Cisco, SD-WAN, supplier management, fluent English. PRINCE2 or PMP.
€620 a day, 4 days remote a week, 12 months.`,
  },
];

export const JUDGED_PROFILES: readonly Profile[] = [
  {
    format: 'jalon.profile',
    version: 1,
    headline: 'Chef de projet infrastructures',
    experienceYears: 11,
    education: { level: 5 },
    skills: [
      { label: 'gestion de projet', level: 5, years: 11, lastUsed: 2026 },
      { label: 'gestion des risques', level: 4, lastUsed: 2026 },
      { label: 'gestion budgétaire', level: 4, lastUsed: 2026 },
      { label: 'planification de projet', level: 4, lastUsed: 2026 },
      { label: 'reporting', level: 4, lastUsed: 2026 },
      { label: 'comité de pilotage', level: 4, lastUsed: 2026 },
      { label: 'gestion des prestataires', level: 4, lastUsed: 2026 },
      { label: 'mise en production', level: 4, lastUsed: 2025 },
      { label: 'datacenter', level: 4, lastUsed: 2025 },
      { label: 'VMware', level: 4, years: 6, lastUsed: 2025 },
      { label: 'Windows Server', level: 3, lastUsed: 2023 },
      { label: 'réseau', level: 3, lastUsed: 2026 },
      { label: 'stockage', level: 3, lastUsed: 2024 },
      { label: 'Azure', level: 3, lastUsed: 2026 },
      { label: 'ITIL', level: 4, lastUsed: 2026 },
      { label: 'PRINCE2', level: 4, lastUsed: 2026 },
      { label: 'MS Project', level: 4, lastUsed: 2026 },
      { label: 'Jira', level: 3, lastUsed: 2026 },
    ],
    languages: [
      { code: 'fr', level: 'native' },
      { code: 'en', level: 'B2' },
    ],
    preferences: {
      locations: ['Lyon'],
      remoteDaysMin: 2,
      contracts: ['permanent'],
      payMin: { amount: 52_000, currency: 'EUR', period: 'year' },
    },
  },
  {
    format: 'jalon.profile',
    version: 1,
    headline: 'Administrateur systèmes et réseaux, en évolution vers la gestion de projet',
    experienceYears: 7,
    education: { level: 3 },
    skills: [
      { label: 'Windows Server', level: 4, years: 7, lastUsed: 2026 },
      { label: 'Active Directory', level: 4, years: 7, lastUsed: 2026 },
      { label: 'VMware', level: 4, years: 5, lastUsed: 2026 },
      { label: 'sauvegarde', level: 3, lastUsed: 2026 },
      { label: 'PowerShell', level: 3, lastUsed: 2026 },
      { label: 'Linux', level: 2, lastUsed: 2025 },
      { label: 'réseau', level: 3, lastUsed: 2026 },
      { label: 'Microsoft 365', level: 3, lastUsed: 2026 },
      { label: 'Azure', level: 2, lastUsed: 2026 },
      { label: 'ITIL', level: 3, lastUsed: 2026 },
      { label: 'gestion de projet', level: 2, years: 1, lastUsed: 2026 },
      { label: 'documentation technique', level: 3, lastUsed: 2026 },
    ],
    languages: [
      { code: 'fr', level: 'native' },
      { code: 'en', level: 'B1' },
    ],
    preferences: {
      locations: ['Grenoble', 'Lyon'],
      contracts: ['permanent'],
      payMin: { amount: 40_000, currency: 'EUR', period: 'year' },
    },
  },
  {
    format: 'jalon.profile',
    version: 1,
    headline: 'Freelance network project manager',
    experienceYears: 12,
    education: { level: 5 },
    skills: [
      { label: 'project management', level: 5, years: 12, lastUsed: 2026 },
      { label: 'SD-WAN', level: 4, lastUsed: 2026 },
      { label: 'network', level: 4, lastUsed: 2026 },
      { label: 'Cisco', level: 3, lastUsed: 2026 },
      { label: 'Fortinet', level: 3, lastUsed: 2025 },
      { label: 'vendor management', level: 5, lastUsed: 2026 },
      { label: 'budget management', level: 4, lastUsed: 2026 },
      { label: 'risk management', level: 4, lastUsed: 2026 },
      { label: 'stakeholder management', level: 4, lastUsed: 2026 },
      { label: 'cutover', level: 4, lastUsed: 2026 },
      { label: 'steering committee', level: 4, lastUsed: 2026 },
      { label: 'PRINCE2', level: 4, lastUsed: 2026 },
      { label: 'PMP', level: 4, lastUsed: 2026 },
      { label: 'MS Project', level: 4, lastUsed: 2026 },
      { label: 'ServiceNow', level: 3, lastUsed: 2024 },
    ],
    languages: [
      { code: 'fr', level: 'native' },
      { code: 'en', level: 'C1' },
    ],
    preferences: {
      locations: ['Paris', 'London'],
      remoteDaysMin: 3,
      contracts: ['freelance'],
      payMin: { amount: 550, currency: 'EUR', period: 'day' },
    },
  },
];
