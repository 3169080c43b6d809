/** Pages of boards that do not exist, for tests in browsers: one offer under several addresses, and lists of links. The text is ours. */

export interface PostedOffer {
  readonly title?: string;
  readonly company?: string;
  readonly place?: string;
  /** What the board adds above the offer. */
  readonly before?: string;
  readonly missions?: readonly string[];
  /** Address that the page calls canonical. */
  readonly canonical?: string;
  readonly identifier?: string;
}

export const MISSIONS: readonly string[] = [
  'Vous pilotez la migration de deux salles informatiques vers un cloud hybride, du cadrage à la mise en production.',
  'Vous établissez le planning et le budget, vous suivez les risques et vous animez les comités de pilotage.',
  'Vous coordonnez les équipes réseau, stockage et sécurité ainsi que trois prestataires.',
  'Vous rédigez les dossiers d’architecture avec les ingénieurs et vous préparez les plans de retour arrière.',
];
export const OTHER_MISSIONS: readonly string[] = [
  'Vous déployez la téléphonie sur quarante agences et vous tenez le calendrier des coupures avec les exploitants.',
  'Vous négociez les contrats des opérateurs, vous contrôlez les factures et vous rendez compte chaque mois.',
  'Vous formez les référents de chaque agence et vous écrivez les modes opératoires du service de proximité.',
  'Vous remplacez les commutateurs en fin de vie et vous vérifiez la couverture du réseau sans fil.',
];
const PROFILE = [
  'Diplômé d’un bac+5 en informatique, vous avez au moins cinq ans d’expérience en gestion de projets d’infrastructure.',
  'Une connaissance approfondie de VMware, du stockage et des réseaux est indispensable.',
  'ITIL et PRINCE2 seraient un plus. Anglais professionnel.',
];
const ABOUT =
  'Novarive équipe depuis quarante ans les ateliers de mécanique en Europe. Nos deux mille collègues travaillent sur onze sites et partagent le goût du travail bien fait. Chaque idée compte : un tiers de nos machines a été dessiné à partir de propositions d’ateliers.';

/** An offer as a board shows it. */
export function offerPage({
  title = 'Chef de projet infrastructures H/F',
  company = 'Novarive',
  place = 'Lyon',
  before = '',
  missions = MISSIONS,
  canonical,
  identifier,
}: PostedOffer): string {
  const list = (lines: readonly string[]): string =>
    `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: company },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: place, addressCountry: 'FR' },
    },
    employmentType: 'FULL_TIME',
    description: `<h2>Vos missions</h2>${list(missions)}<h2>Profil recherché</h2>${list(PROFILE)}`,
    ...(identifier ? { identifier: { '@type': 'PropertyValue', name: company, value: identifier } } : {}),
  };
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - ${company} - ${place}</title>${
    canonical ? `<link rel="canonical" href="${canonical}">` : ''
  }<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><main><h1>${title}</h1><p>${company} · ${place} · CDI</p>${
    before && `<p>${before}</p>`
  }<h2>L’entreprise</h2><p>${ABOUT}</p><h2>Vos missions</h2>${list(missions)}<h2>Profil recherché</h2>${list(PROFILE)}<p><button>Postuler</button></p></main></body></html>`;
}

/** One link of a list. */
export interface Listed {
  readonly href: string;
  readonly title: string;
}

/** Search results: cards with a heading that is a link. @param style of the page's own */
export function listPage(
  offers: readonly Listed[],
  { style = '', attributes = '', around = '' } = {},
): string {
  const cards = offers
    .map(
      ({ href, title }, at) =>
        `<article class="card"><h3><a href="${href}">${title}</a></h3><p>Société ${at} · Lyon · CDI</p><p>Vous pilotez des projets et justifiez d’une expérience réussie.</p></article>`,
    )
    .join('');
  return `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><title>${offers.length} offres d’emploi chef de projet infrastructures</title><style>body{margin:0 auto;max-width:900px;font:16px/1.4 sans-serif}.card{border:1px solid #ccc;margin:12px;padding:12px}${style}</style></head><body><header><nav><a href="/">Accueil</a> <a href="/conseils">Conseils</a></nav></header><main><h1>${offers.length} offres d’emploi de chef de projet infrastructures</h1>${around}<div id="results">${cards}</div></main></body></html>`;
}

/** So many links to offers of one board that nobody has seen. */
export function unseen(count: number, host: string, from = 500_000): Listed[] {
  const titles = [
    'Ingénieur réseau H/F',
    'Chef de projet déploiement H/F',
    'Administrateur systèmes H/F',
    'Technicien de proximité H/F',
  ];
  return Array.from({ length: count }, (_, at) => ({
    href: `https://${host}/offre/${from + at}`,
    title: titles[at % titles.length] ?? '',
  }));
}
