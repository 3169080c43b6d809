/**
 * Short offers of our own, written in the manner of real ones: some of the trade, some of other trades that share its
 * words. Used to measure and to test what the document as a whole says.
 */
export interface SampleOffer {
  readonly name: string;
  readonly trade: 'it' | 'other';
  readonly text: string;
}

export const SAMPLE_OFFERS: readonly SampleOffer[] = [
  {
    name: 'fr IT: classical',
    trade: 'it',
    text: `Chef de projet infrastructures H/F
Rattaché au DSI, vous pilotez les projets d'infrastructure : réseau, stockage, sauvegarde et virtualisation.
Vous établissez le planning, suivez le budget et animez les comités de pilotage.
Profil : Bac+5 en informatique, 5 ans d'expérience, VMware, Windows Server, ITIL. Anglais courant.`,
  },
  {
    name: 'fr IT: for a builder',
    trade: 'it',
    text: `Chef de Projet Infrastructure IT - Groupe de BTP
Notre client, acteur majeur de la construction et des travaux publics présent sur 200 chantiers, renforce sa DSI.
Vos missions : déployer le SD-WAN sur les agences et les bases vie, migrer la messagerie vers Microsoft 365, renouveler les serveurs.
Vous travaillez avec les équipes réseau et sécurité. Connaissance de Fortinet et d'Azure appréciée.`,
  },
  {
    name: 'fr IT: for a railway',
    trade: 'it',
    text: `Chef de projet technique (F/H)
Au sein de la direction des systèmes d'information d'un grand groupe ferroviaire, vous conduisez la migration des datacenters
et le renouvellement du réseau LAN des gares. Vous coordonnez l'exploitation, les prestataires et les éditeurs.
Environnement : Cisco, VMware, NetApp, Linux, ServiceNow.`,
  },
  {
    name: 'fr IT: hospital',
    trade: 'it',
    text: `Chef de projet systèmes et réseaux - Centre hospitalier
Le service informatique du CHU gère 6 000 postes et 400 serveurs au service des soins et des patients.
Vous pilotez la refonte du réseau Wi-Fi, le plan de reprise d'activité et la recette des nouvelles baies de stockage.
Astreintes. Titulaire ou contractuel.`,
  },
  {
    name: 'fr IT: short summary',
    trade: 'it',
    text: `Chef de projet infra. Mission de 12 mois à Lyon : migration vers le cloud, coordination des équipes réseau et système, reporting au client. TJM selon profil.`,
  },
  {
    name: 'fr IT: few products',
    trade: 'it',
    text: `Responsable de projets IT
Vous prenez en charge le cadrage, le pilotage et la mise en production des projets de la DSI : infrastructure, sécurité, poste de travail.
Vous gérez la relation avec les métiers, le planning, les ressources et la qualité des livrables.
Formation supérieure en informatique. Vous êtes rigoureux et savez communiquer.`,
  },
  {
    name: 'fr IT: capitals',
    trade: 'it',
    text: `CHEF DE PROJET INFRASTRUCTURES ET RESEAUX
COMPETENCES : SAN, LAN, PRA, ITIL, AZURE
Vous assurez la gestion des risques et du budget ainsi que la supervision des mises en production.`,
  },
  {
    name: 'en IT: classical',
    trade: 'it',
    text: `Infrastructure Project Manager
You will manage data centre and network projects end to end: scope, schedule, budget, risks and vendors.
Requirements: proven experience delivering infrastructure projects, storage and virtualisation, Azure or AWS, PRINCE2 or PMP.
Stakeholder management and steering committees. Fluent English.`,
  },
  {
    name: 'en IT: bank',
    trade: 'it',
    text: `Senior IT Project Manager - Infrastructure (Investment Bank)
Lead the migration of 3,000 servers to a new data center, the refresh of the storage estate and the network cutover.
Work with technology teams in London and Paris. Experience with RAID logs, Jira and ServiceNow. Exchange and Active Directory background a plus.`,
  },
  {
    name: 'en IT: construction client',
    trade: 'it',
    text: `IT Project Manager
A leading construction company with 80 sites is rolling out SD-WAN, Wi-Fi and Microsoft Teams to every site office.
You will own planning, testing, training and handover to the service desk. Knowledge of Cisco Meraki and Intune.`,
  },
  {
    name: 'en IT: freelance note',
    trade: 'it',
    text: `Freelance infrastructure PM, Paris, 2 days remote. Azure landing zone, network segmentation, firewall migration. Terraform a plus. Fluent English.`,
  },
  {
    name: 'fr IT: technician',
    trade: 'it',
    text: `Technicien systèmes et réseaux
Vous assurez le support des utilisateurs, la maintenance des serveurs Windows, la gestion des sauvegardes et des switches.
Connaissances : Active Directory, VMware, pare-feu Stormshield. Permis B.`,
  },
  {
    name: 'fr rail',
    trade: 'other',
    text: `Chef de projet infrastructures ferroviaires F/H
Vous pilotez les études et les travaux de renouvellement de la voie et des caténaires sur le réseau ferré national.
Vous suivez le budget, le planning et la gestion des risques, et garantissez la sécurité du chantier.
Diplôme d'ingénieur en génie civil. Maîtrise de MS Project. Anglais apprécié.`,
  },
  {
    name: 'fr VRD',
    trade: 'other',
    text: `Chef de projet infrastructures (H/F)
Au sein du bureau d'études VRD, vous réalisez les études de voirie, réseaux divers et assainissement, de l'avant-projet à la réception des travaux.
Vous assurez la relation avec le maître d'ouvrage, le suivi de chantier, la recette des ouvrages et la qualité.
Autocad, Covadis. Bac+5.`,
  },
  {
    name: 'fr road department',
    trade: 'other',
    text: `Chef de projet infrastructures
Le département recrute un chef de projet pour son service routes. Vous conduisez les opérations d'aménagement du réseau routier : concertation, acquisitions foncières, marchés publics, exploitation sous chantier.
Vous garantissez la disponibilité des infrastructures et la sécurité des usagers. Cadre d'emplois des ingénieurs territoriaux.`,
  },
  {
    name: 'fr energy',
    trade: 'other',
    text: `Chef de projet infrastructures de recharge
Vous déployez des bornes de recharge électrique (IRVE) : étude de faisabilité, raccordement au réseau électrique, suivi des sous-traitants, mise en service et maintenance.
Vous gérez le planning, les coûts et la supervision des travaux. Habilitation électrique.`,
  },
  {
    name: 'fr buildings',
    trade: 'other',
    text: `Chef de projet immobilier et infrastructures
Vous êtes responsable des projets de construction et de rénovation des bâtiments de l'université : programmation, permis de construire, appels d'offres, coordination TCE, OPC, réception.
Vous encadrez les architectes et les bureaux de contrôle. Budget de 12 M€.`,
  },
  {
    name: 'en rail',
    trade: 'other',
    text: `Infrastructure Project Manager - Rail
You will deliver track renewal and overhead line projects under NEC contracts, managing budget, schedule, risk and safety.
Chartered civil engineer preferred. Primavera P6. Experience with highways and bridges is an advantage.`,
  },
  {
    name: 'en water',
    trade: 'other',
    text: `Project Manager, Infrastructure
Lead wastewater and drinking water pipeline projects for municipal clients. Manage design, permits, contractors and construction administration.
Network of partners across the state. PE license. Strong communication and organization skills.`,
  },
  {
    name: 'fr restaurant',
    trade: 'other',
    text: `Serveur / Serveuse en restaurant
Vous accueillez les clients, assurez le service en salle et le stockage des boissons. Planning en continu, deux jours de repos.
Formation assurée par le chef de rang. Bon esprit d'équipe et réseau de brasseries en plein développement.`,
  },
  {
    name: 'fr warehouse',
    trade: 'other',
    text: `Gestionnaire de stocks H/F
Dans un entrôpot de 20 000 m², vous suivez le stockage et la préparation de commandes, planifiez les quais de chargement et encadrez les caristes.
Maîtrise d'Excel et d'un ERP. Gestion des flux et supervision des inventaires.`,
  },
  {
    name: 'fr clinic',
    trade: 'other',
    text: `Cadre de santé - bloc opératoire
Vous organisez les soins, le planning des équipes d'infirmiers et la formation. Vous veillez à la sécurité des patients et à la qualité, dans le cadre du projet d'établissement. MCO, 120 lits.`,
  },
  {
    name: 'fr bank branch',
    trade: 'other',
    text: `Conseiller clientèle en agence bancaire
Au sein de notre réseau d'agences, vous développez un portefeuille clients, proposez nos produits d'assurance et assurez la communication locale.
Formation de six mois. Bac+3. Permis B. Access au statut cadre.`,
  },
  {
    name: 'fr plant maintenance',
    trade: 'other',
    text: `Responsable maintenance industrielle
Vous pilotez la maintenance préventive et curative des lignes de production, la GMAO, le budget et l'équipe de mécaniciens et d'automaticiens.
Supervision, exploitation des installations, amélioration continue, sécurité et HSE. Astreinte.`,
  },
  {
    name: 'en retail',
    trade: 'other',
    text: `Retail store manager
You will excel at leading teams, planning rotas, training new starters and driving sales on the shop floor. Cash handling, merchandising, stock control.
Network of 40 stores. Access to employee discount.`,
  },
  {
    name: 'en nurse',
    trade: 'other',
    text: `Registered nurse
Provide patient care in a 30-bed clinic. Strong communication, planning and monitoring skills. Exchange shifts by agreement. Testing and documentation of care. Run handovers every morning.`,
  },
  {
    name: 'fr communication officer',
    trade: 'other',
    text: `Chargé de communication et réseaux sociaux
Vous élaborez le planning éditorial, animez la communication de la marque, suivez les indicateurs et coordonnez les prestataires (photo, vidéo, cadrage, montage).
Maîtrise de Word, Excel et de la suite Adobe. Anglais courant.`,
  },
];
