import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/extract/identity.ts';
import { isOfferLink, offerKey, offerKeys } from '../../../lib/extract/offer-key.ts';
import { locate } from '../../../lib/extract/sites/find-site.ts';
import { SITES } from '../../../lib/extract/sites/sites.ts';
import { inLinkedom, pageOf } from '../page/fixture-pages.ts';

const UUID = '0f9d8c7b-6a5e-4d3c-9b2a-1f0e9d8c7b6a';
const OTHER_UUID = '1f9d8c7b-6a5e-4d3c-9b2a-1f0e9d8c7b6a';

interface Board {
  /** Addresses of one offer, as links, mails and visitors have them. */
  readonly same: readonly string[];
  /** Another offer of the board, as much alike as can be. */
  readonly other: string;
  /** A search of the board. */
  readonly list: string;
}

const BOARDS: Readonly<Record<string, Board>> = {
  linkedin: {
    same: [
      'https://www.linkedin.com/jobs/view/4091234567/',
      'https://fr.linkedin.com/jobs/view/chef-de-projet-at-novarive-4091234567?refId=a%2Fb&trackingId=c&position=3&pageNum=0&trk=public_jobs_x',
      'https://www.linkedin.com/jobs/search/?currentJobId=4091234567&keywords=chef%20de%20projet&origin=JOBS_HOME',
      'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4091234567',
    ],
    other: 'https://www.linkedin.com/jobs/view/4091234568/',
    list: 'https://www.linkedin.com/jobs/search/?keywords=chef%20de%20projet',
  },
  indeed: {
    same: [
      'https://fr.indeed.com/viewjob?jk=1f2e3d4c5b6a7980&from=serp&vjs=3&tk=1h',
      'https://fr.indeed.com/rc/clk?jk=1f2e3d4c5b6a7980&bb=x&xkcb=y&fccid=z',
      'https://fr.indeed.com/emplois?q=chef+de+projet&l=Lyon&vjk=1f2e3d4c5b6a7980',
      'https://www.indeed.com/m/viewjob?jk=1f2e3d4c5b6a7980',
    ],
    other: 'https://fr.indeed.com/viewjob?jk=1f2e3d4c5b6a7981',
    list: 'https://fr.indeed.com/emplois?q=chef+de+projet&l=Lyon&start=10',
  },
  apec: {
    same: [
      'https://www.apec.fr/candidat/recherche-emploi.html/emploi/detail-offre/177012345W',
      'https://www.apec.fr/candidat/recherche-emploi.html/emploi/detail-offre/177012345W?motsCles=chef&selectedIndex=3&page=0&lieux=69',
    ],
    other: 'https://www.apec.fr/candidat/recherche-emploi.html/emploi/detail-offre/177012346W?motsCles=chef',
    list: 'https://www.apec.fr/candidat/recherche-emploi.html/emploi?motsCles=chef&page=2',
  },
  'france-travail': {
    same: [
      'https://candidat.francetravail.fr/offres/recherche/detail/198XKLM',
      'https://candidat.pole-emploi.fr/offres/recherche/detail/198XKLM?tracking=1',
    ],
    other: 'https://candidat.francetravail.fr/offres/recherche/detail/198XKLN',
    list: 'https://candidat.francetravail.fr/offres/recherche?motsCles=chef&offresPartenaires=true',
  },
  hellowork: {
    same: [
      'https://www.hellowork.com/fr-fr/emplois/61234567.html',
      'https://www.hellowork.com/fr-fr/emplois/61234567.html?utm_source=mail&searchId=ab',
    ],
    other: 'https://www.hellowork.com/fr-fr/emplois/61234568.html',
    list: 'https://www.hellowork.com/fr-fr/emploi/recherche.html?k=chef+de+projet&l=Lyon',
  },
  cadremploi: {
    same: [
      'https://www.cadremploi.fr/emploi/detail_offre?offreId=156789012345678901',
      'https://www.cadremploi.fr/emploi/detail_offre?utm_medium=email&offreId=156789012345678901&ar=2',
    ],
    other: 'https://www.cadremploi.fr/emploi/detail_offre?offreId=156789012345678902',
    list: 'https://www.cadremploi.fr/emploi/liste_offres?motscles=chef',
  },
  wttj: {
    same: [
      'https://www.welcometothejungle.com/fr/companies/novarive/jobs/chef-de-projet-it_lyon',
      'https://www.welcometothejungle.com/en/companies/novarive/jobs/chef-de-projet-it_lyon?q=chef&o=1a2b',
    ],
    other: 'https://www.welcometothejungle.com/fr/companies/harbrook/jobs/chef-de-projet-it_lyon',
    list: 'https://www.welcometothejungle.com/fr/jobs?query=chef',
  },
  'free-work': {
    same: [
      'https://www.free-work.com/fr/tech-it/chef-de-projet/job-mission/chef-de-projet-migration-42',
      'https://www.free-work.com/fr/tech-it/chef-de-projet/job-mission/chef-de-projet-migration-42?from=alert',
    ],
    other: 'https://www.free-work.com/fr/tech-it/chef-de-projet/job-mission/chef-de-projet-migration-43',
    list: 'https://www.free-work.com/fr/tech-it/jobs?query=chef',
  },
  lesjeudis: {
    same: [
      'https://www.lesjeudis.com/jobs/ingenieur-cloud-9k2lm81',
      'https://www.lesjeudis.com/jobs/ingenieur-cloud-9k2lm81?siteid=int&utm_source=partenaire',
    ],
    other: 'https://www.lesjeudis.com/jobs/ingenieur-cloud-9k2lm82',
    list: 'https://www.lesjeudis.com/recherche?q=cloud',
  },
  monster: {
    same: [
      `https://www.monster.fr/offres-demploi/chef-de-projet-lyon--${UUID}`,
      `https://www.monster.fr/offres-demploi/chef-de-projet-lyon--${UUID}?sid=1&jvo=m.o.s-svr.1`,
    ],
    other: `https://www.monster.fr/offres-demploi/chef-de-projet-lyon--${OTHER_UUID}`,
    list: 'https://www.monster.fr/emploi/recherche?q=chef',
  },
  glassdoor: {
    same: [
      'https://www.glassdoor.fr/job-listing/chef-de-projet-JV_IC2671300_KO0,37.htm?jl=1009876543210&src=GD',
      'https://www.glassdoor.com/job-listing/chef-de-projet-JV_IC2671300_KO0,37.htm?jl=1009876543210',
      'https://www.glassdoor.fr/partner/jobListing.htm?pos=101&ao=1&jobListingId=1009876543210&guid=0',
    ],
    other: 'https://www.glassdoor.fr/job-listing/chef-de-projet-JV_IC2671300_KO0,37.htm?jl=1009876543211',
    list: 'https://www.glassdoor.fr/Emploi/lyon-chef-de-projet-emplois-SRCH_IL.0,4_IC2945432.htm',
  },
  jobup: {
    same: [
      `https://www.jobup.ch/fr/emplois/detail/${UUID}/`,
      `https://www.jobup.ch/en/vacancies/detail/${UUID}/?source=vacancy_search`,
      `https://www.jobs.ch/fr/offres-emplois/detail/${UUID}/`,
    ],
    other: `https://www.jobup.ch/fr/emplois/detail/${OTHER_UUID}/`,
    list: 'https://www.jobup.ch/fr/emplois/?term=chef',
  },
  stepstone: {
    same: [
      'https://www.stepstone.de/stellenangebote--Projektleiter-Freiburg-Technik--9876543-inline.html',
      'https://www.stepstone.de/stellenangebote--Projektleiter-Freiburg-Technik--9876543-inline.html?rltr=1_1_25_seorl',
    ],
    other: 'https://www.stepstone.de/stellenangebote--Projektleiter-Freiburg-Technik--9876544-inline.html',
    list: 'https://www.stepstone.de/jobs/projektleiter/in-freiburg',
  },
  totaljobs: {
    same: [
      'https://www.totaljobs.com/job/project-manager/harbrook-job104567890',
      'https://www.totaljobs.com/job/project-manager/harbrook-job104567890?TrackingParameter=x&from=search',
    ],
    other: 'https://www.totaljobs.com/job/project-manager/harbrook-job104567891',
    list: 'https://www.totaljobs.com/jobs/project-manager/in-leeds',
  },
  reed: {
    same: [
      'https://www.reed.co.uk/jobs/infrastructure-project-manager/54321098',
      'https://www.reed.co.uk/jobs/infrastructure-project-manager/54321098?source=searchResults&filter=%2fjobs',
    ],
    other: 'https://www.reed.co.uk/jobs/infrastructure-project-manager/54321099',
    list: 'https://www.reed.co.uk/jobs/infrastructure-project-manager-jobs-in-leeds',
  },
  workday: {
    same: [
      'https://harbrook.wd3.myworkdayjobs.com/en-GB/Careers/job/London/Project-Manager_JR-104477',
      'https://harbrook.wd3.myworkdayjobs.com/Careers/details/Project-Manager_JR-104477?q=project',
      'https://harbrook.wd3.myworkdayjobs.com/en-GB/Careers/job/London/Project-Manager_JR-104477/apply',
    ],
    other: 'https://harbrook.wd3.myworkdayjobs.com/en-GB/Careers/job/London/Project-Manager_JR-104478',
    list: 'https://harbrook.wd3.myworkdayjobs.com/en-GB/Careers?q=project',
  },
  greenhouse: {
    same: [
      'https://boards.greenhouse.io/tallis/jobs/5567788?gh_src=abc',
      'https://job-boards.greenhouse.io/tallis/jobs/5567788',
      'https://boards.greenhouse.io/embed/job_app?for=tallis&token=5567788',
      'https://www.tallis.example/careers/open-roles?gh_jid=5567788',
    ],
    other: 'https://boards.greenhouse.io/tallis/jobs/5567789',
    list: 'https://boards.greenhouse.io/tallis',
  },
  lever: {
    same: [
      `https://jobs.lever.co/dorsan/${UUID}?lever-source=LinkedIn`,
      `https://jobs.lever.co/dorsan/${UUID}/apply`,
      `https://www.dorsan.example/jobs?lever-jid=${UUID}`,
    ],
    other: `https://jobs.lever.co/dorsan/${OTHER_UUID}`,
    list: 'https://jobs.lever.co/dorsan',
  },
  smartrecruiters: {
    same: [
      'https://jobs.smartrecruiters.com/Harbrook/743999812345678-project-manager?trid=1-2',
      'https://careers.smartrecruiters.com/Harbrook/743999812345678-chef-de-projet',
      'https://careers.smartrecruiters.com/Harbrook/job/743999812345678-project-manager',
    ],
    other: 'https://jobs.smartrecruiters.com/Harbrook/743999812345679-project-manager',
    list: 'https://careers.smartrecruiters.com/Harbrook',
  },
  ashby: {
    same: [
      `https://jobs.ashbyhq.com/pivoine/${UUID}`,
      `https://jobs.ashbyhq.com/pivoine/${UUID}/application?utm_source=x`,
      `https://www.pivoine.example/jobs?ashby_jid=${UUID}`,
    ],
    other: `https://jobs.ashbyhq.com/pivoine/${OTHER_UUID}`,
    list: 'https://jobs.ashbyhq.com/pivoine',
  },
  teamtailor: {
    same: [
      'https://novarive.teamtailor.com/jobs/4567890-chef-de-projet',
      'https://novarive.teamtailor.com/fr/jobs/4567890-project-manager?promotion=1',
      'https://novarive.teamtailor.com/jobs/4567890-chef-de-projet/applications/new',
    ],
    other: 'https://novarive.teamtailor.com/jobs/4567891-chef-de-projet',
    list: 'https://novarive.teamtailor.com/jobs',
  },
  recruitee: {
    same: [
      'https://veldhoek.recruitee.com/o/projectleider-it',
      'https://veldhoek.recruitee.com/l/en/o/projectleider-it?source=x',
      'https://veldhoek.recruitee.com/o/projectleider-it/c/new',
    ],
    other: 'https://veldhoek.recruitee.com/o/projectleider-it-2',
    list: 'https://veldhoek.recruitee.com/',
  },
  personio: {
    same: [
      'https://rocalma.jobs.personio.com/job/1450233?display=es',
      'https://rocalma.jobs.personio.com/job/1450233?language=en&pid=1#apply',
    ],
    other: 'https://rocalma.jobs.personio.com/job/1450234',
    list: 'https://rocalma.jobs.personio.com/',
  },
  workable: {
    same: [
      'https://apply.workable.com/montefiore/j/A1B2C3D4E5/',
      'https://apply.workable.com/montefiore/j/A1B2C3D4E5/apply/?utm_source=x',
      'https://apply.workable.com/j/A1B2C3D4E5',
    ],
    other: 'https://apply.workable.com/montefiore/j/A1B2C3D4E6/',
    list: 'https://apply.workable.com/montefiore/',
  },
  taleo: {
    same: [
      'https://novarive.taleo.net/careersection/2/jobdetail.ftl?job=NVR-4812&lang=fr',
      'https://novarive.taleo.net/careersection/10020/jobdetail.ftl?lang=en&job=NVR-4812&src=JB-1',
    ],
    other: 'https://novarive.taleo.net/careersection/2/jobdetail.ftl?job=NVR-4813',
    list: 'https://novarive.taleo.net/careersection/2/jobsearch.ftl?lang=fr',
  },
  successfactors: {
    same: [
      'https://career5.successfactors.eu/career?career_ns=job_listing&company=novarive&career_job_req_id=4812&lang=fr_FR',
      'https://career5.successfactors.eu/career?company=novarive&career_job_req_id=4812',
    ],
    other: 'https://career5.successfactors.eu/career?company=harbrook&career_job_req_id=4812',
    list: 'https://career5.successfactors.eu/career?company=novarive',
  },
  icims: {
    same: [
      'https://careers-quenby.icims.com/jobs/10447/project-manager/job?in_iframe=1&hub=7',
      'https://careers-quenby.icims.com/jobs/10447/project-manager/job',
      'https://careers-quenby.icims.com/jobs/10447/job?mode=view',
    ],
    other: 'https://careers-quenby.icims.com/jobs/10448/project-manager/job',
    list: 'https://careers-quenby.icims.com/jobs/search?ss=1',
  },
  bamboohr: {
    same: [
      'https://harbrook.bamboohr.com/careers/118?source=aWQ9MTY',
      'https://harbrook.bamboohr.com/jobs/view.php?id=118',
    ],
    other: 'https://harbrook.bamboohr.com/careers/119',
    list: 'https://harbrook.bamboohr.com/careers',
  },
  flatchr: {
    same: [
      'https://careers.flatchr.io/fr/company/bramsel/vacancy/kq7zp9ab-chef-de-projet-h-f/',
      'https://careers.flatchr.io/vacancy/kq7zp9ab-chef-de-projet-h-f/apply',
    ],
    other: 'https://careers.flatchr.io/fr/company/bramsel/vacancy/kq7zp9ac-chef-de-projet-h-f/',
    list: 'https://careers.flatchr.io/fr/company/bramsel/',
  },
  talentsoft: {
    same: [
      'https://montrieux-recrute.talent-soft.com/offre-de-emploi/emploi-chef-de-projet_452.aspx',
      'https://montrieux-recrute.talent-soft.com/offre-de-emploi/emploi-chef-de-projet_452.aspx?idOffre=452&LCID=1036',
    ],
    other: 'https://montrieux-recrute.talent-soft.com/offre-de-emploi/emploi-chef-de-projet_453.aspx',
    list: 'https://montrieux-recrute.talent-soft.com/offre-de-emploi/liste-offres.aspx',
  },
  'a board nobody knows': {
    same: [
      'https://www.cadres.example/offre/481216-chef-de-projet?position=3&searchId=af31',
      'http://cadres.example/offre/481216-chef-de-projet/#postuler',
    ],
    other: 'https://www.cadres.example/offre/481217-chef-de-projet',
    list: 'https://www.cadres.example/offres?q=chef',
  },
};

describe.each(Object.entries(BOARDS))('%s', (name, { same, other, list }) => {
  it('knows one offer by all its addresses, and no other by them', () => {
    const keys = same.map((address) => offerKey(address));
    expect(new Set(keys).size, JSON.stringify(keys)).toBe(1);
    expect(keys[0]).toBeTruthy();
    expect(offerKey(other)).not.toBe(keys[0]);
    expect(offerKey(list)).not.toBe(keys[0]);
  });

  it('tells offers from lists', () => {
    if (name === 'a board nobody knows') return;
    expect(isOfferLink(list)).toBe(false);
    for (const address of same.filter((one) => !one.includes('.example')))
      expect(isOfferLink(address)).toBe(true);
  });

  it('has a canonical address that needs no cleaning and has the same key', () => {
    for (const address of [...same, other]) {
      const once = canonicalOf(address);
      expect(canonicalOf(once)).toBe(once);
      expect(offerKey(once)).toBe(offerKey(address));
      expect(offerKeys(address, once)).toEqual([offerKey(address)]);
    }
  });
});

function canonicalOf(url: string, body = ''): string {
  const place = locate(url);
  if (!place) throw new Error(`no address: ${url}`);
  return canonicalUrl(inLinkedom(pageOf(body)), place);
}

it('every board of the table stands here or has no addresses of its own', () => {
  const tested = new Set(Object.values(BOARDS).flatMap(({ other }) => locate(other)?.site?.name ?? []));
  expect(SITES.filter(({ name, offer }) => offer && !tested.has(name)).map(({ name }) => name)).toEqual([
    'beetween',
    'digitalrecruiters',
    'adzuna',
  ]);
});

describe('keys', () => {
  it('are none of what is no web page, or only a host', () => {
    for (const address of ['', 'mailto:a@b.example', 'javascript:1', 'https://a.example/', 'nothing'])
      expect(offerKey(address)).toBeNull();
  });
  it('keep what names an offer in a query, and a route', () => {
    expect(offerKey('https://a.example/offre?id=4812&utm_medium=mail')).toBe('a.example/offre?id=4812');
    expect(offerKey('https://a.example/#/offre/4812')).not.toBe(offerKey('https://a.example/#/offre/4813'));
  });
  it('of a page: the canonical address, and the window’s when that names an offer', () => {
    expect(offerKeys('https://a.example/annonce/77120931', 'https://b.example/offre/4812')).toEqual([
      'b.example/offre/4812',
      'a.example/annonce/77120931',
    ]);
    expect(offerKeys('https://a.example/recherche?q=chef', 'https://a.example/offre/4812')).toEqual([
      'a.example/offre/4812',
    ]);
    expect(offerKeys('https://a.example/nous-rejoindre/chef', undefined)).toEqual([
      'a.example/nous-rejoindre/chef',
    ]);
  });
  it('survive any address', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (address, tail) => {
          const key = offerKey(`${address}${tail}`);
          expect(key === null || key.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('beside a list', () => {
  const SEARCH = 'https://www.reed.co.uk/jobs/infrastructure-project-manager-jobs-in-leeds';
  it('the title of an offer leads to its identity', () => {
    const body =
      '<main><h1><a href="/jobs/infrastructure-project-manager/54321098?source=pane">Infrastructure Project Manager</a></h1></main>';
    expect(canonicalOf(SEARCH, body)).toBe(
      'https://www.reed.co.uk/jobs/infrastructure-project-manager/54321098',
    );
  });
  it('but a title that leads elsewhere does not', () => {
    const body =
      '<main><h1><a href="https://a.example/offre/4812">Infrastructure Project Manager</a></h1></main>';
    expect(canonicalOf(SEARCH, body)).toBe(SEARCH);
  });
});
