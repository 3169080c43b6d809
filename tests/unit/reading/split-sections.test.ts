import { describe, expect, it } from 'vitest';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure, splitSections } from '../../../lib/reading/split-sections.ts';
import { roleOf } from './judge-terms.ts';

/** Every heading shape, and the word under it whose part is looked at. */
const HEADING_SHAPES: readonly [heading: string, role: string][] = [
  ['Vos missions :', 'missions'],
  ['## Profil', 'profile'],
  ['**Profil recherché**', 'profile'],
  ['COMPETENCES REQUISES', 'profile'],
  ['🎯 Vos missions', 'missions'],
  ['Qui sommes-nous ?', 'company'],
  ['3. Responsabilités', 'missions'],
  ['-- Avantages --', 'benefits'],
  ['What you’ll do', 'missions'],
  ["What we're looking for", 'profile'],
  ['Essential duties and responsibilities:', 'missions'],
  ['Minimum qualifications', 'must-have'],
  ['Preferred Qualifications:', 'nice-to-have'],
  ['Les petits plus', 'nice-to-have'],
  ['Environnement technique', 'environment'],
  ['Why join us?', 'benefits'],
  ['General Description', 'intro'],
  ['Processus de recrutement', 'process'],
  ['Equal opportunity employer', 'legal'],
  ['Offres similaires', 'other'],
  ['About Contoso', 'company'],
  ['Profil souhaité', 'profile'],
  ['Compétences souhaitées', 'nice-to-have'],
  ['Informations pratiques', 'practical'],
  ['What we expect of you', 'profile'],
  ['What do I need?', 'profile'],
  ['You’ll thrive here if you', 'profile'],
  ['What will I be doing?', 'missions'],
  ['What the job is about', 'missions'],
  ['Your mandate', 'missions'],
  ['About the programme', 'intro'],
  ['Why Contoso', 'company'],
  ['Contoso in brief', 'company'],
  ['The role in brief', 'intro'],
  ['Asset qualifications', 'nice-to-have'],
  ['Essential qualifications', 'must-have'],
  ['What’s in it for me?', 'benefits'],
  ['Need:', 'must-have'],
];

describe('headings', () => {
  it.each(HEADING_SHAPES)('%s opens %s', (heading, role) => {
    const text = `Chef de projet infrastructures H/F\n\n${heading}\nMAUVE et le reste de la ligne\n`;
    expect(roleOf(text, 'MAUVE')).toBe(role);
  });

  it.each([
    ['Missions : piloter les MAUVE du groupe', 'missions'],
    ['PROFIL: Bac+5 et MAUVE', 'profile'],
    ['Profil recherché - MAUVE, cinq ans', 'profile'],
    ['Environnement technique : MAUVE, Azure', 'environment'],
    ['Type de contrat : MAUVE', 'practical'],
    ['Nice to have: MAUVE', 'nice-to-have'],
  ])('with its text on the same line: %s', (line, role) => {
    expect(roleOf(`Chef de projet H/F\n\n${line}\n`, 'MAUVE')).toBe(role);
  });

  it('a label governs its own line, not what follows', () => {
    const text = 'Chef de projet H/F\n\nProfil\nBac+5\nEnvironnement technique : VMware\nANGLAIS exigé\n';
    expect(roleOf(text, 'VMware')).toBe('environment');
    expect(roleOf(text, 'ANGLAIS')).toBe('profile');
  });

  it('a sentence that announces a list governs the list up to the empty line', () => {
    const text =
      'Profil :\nBac+5\nLes connaissances suivantes seraient appréciées :\n- MAUVE\n- OCRE\n\nVERT courant\n';
    expect(roleOf(text, 'MAUVE')).toBe('nice-to-have');
    expect(roleOf(text, 'OCRE')).toBe('nice-to-have');
    expect(roleOf(text, 'VERT')).toBe('profile');
  });

  it('"It would be advantageous to have:" announces wishes', () => {
    const text =
      'Project manager\n\nYour profile\n- ITIL\n\nIt would be advantageous to have:\n- MAUVE\n- OCRE\n';
    expect(roleOf(text, 'MAUVE')).toBe('nice-to-have');
  });

  it.each([
    '- Formation des équipes MAUVE',
    '- Gestion des profils MAUVE',
    '- Missions ponctuelles MAUVE à l’étranger',
  ])('an item is no heading: %s', (item) => {
    expect(roleOf(`Chef de projet H/F\n\nVos missions :\n- Piloter\n${item}\n`, 'MAUVE')).toBe('missions');
  });
});

describe('a heading that says two things', () => {
  it('"What awaits you" names the duties, or the benefits where the duties have their own heading', () => {
    expect(roleOf('Project manager\n\nWhat awaits you\n- MAUVE\n- More\n', 'MAUVE')).toBe('missions');
    const both = 'Project manager\n\nYour tasks\n- Plan\n\nWhat awaits you\n- MAUVE\n- More\n';
    expect(roleOf(both, 'MAUVE')).toBe('benefits');
  });

  it('"Not required:" heads no requirements', () => {
    expect(roleOf('Project manager\n\nYour profile\nITIL\n\nNot required: MAUVE\n', 'MAUVE')).toBe('profile');
  });
});

describe('tables of fields', () => {
  const table = 'Salary: 50,000\nLanguage requirement: MAUVE\nClosing date: 3 May';

  it('a label between others governs its line, whatever it is called', () => {
    const text = `Project manager\n\n${table}\n\nYou plan and steer the OCRE programme.\n`;
    expect(roleOf(text, 'MAUVE')).toBe('profile');
    expect(roleOf(text, 'OCRE')).toBe('missions');
  });

  it('closes the part before it', () => {
    const fields = 'Employer: Contoso\nLocation: Cork\nEmployment: permanent\nStart: May';
    const text = `Project manager\n\nYour tasks\n- Plan\n\n${fields}\n\nContoso was founded in 1990 and makes MAUVE.\n`;
    expect(roleOf(text, 'MAUVE')).toBe('company');
  });

  it('the weight of a criterion stands in a line of its own under it', () => {
    const criteria = [
      'Criterion: MAUVE\nCategory: Knowledge\nWeight: Desirable',
      'Criterion: OCRE\nCategory: Knowledge\nWeight: Essential',
      'Criterion: VERT\nCategory: Knowledge',
    ];
    const text = `Project manager\n\nPERSON SPECIFICATION\n\n${criteria.join('\n\n')}\n`;
    expect(roleOf(text, 'MAUVE')).toBe('nice-to-have');
    expect(roleOf(text, 'OCRE')).toBe('must-have');
    expect(roleOf(text, 'VERT')).toBe('profile');
  });
});

describe('signs and lines', () => {
  it.each(['▪', '✅', '👉', '#', 'o', '>'])(
    '"%s" in front of every line opens items, not headings',
    (sign) => {
      const text = `Project manager\n\nYour profile\n${sign} Clear, calm, information MAUVE\n${sign} Skills in OCRE\n`;
      expect(roleOf(text, 'MAUVE')).toBe('profile');
      expect(roleOf(text, 'OCRE')).toBe('profile');
    },
  );

  it('a name with a capital within does not begin a sentence', () => {
    const text =
      'Project manager\n\nDesirable\n- ITIL\n\nWe offer leave and training through LinkedIn MAUVE.\n';
    expect(roleOf(text, 'MAUVE')).toBe('benefits');
  });

  it('lines in capitals that were wrapped by hand are read as one', () => {
    const lines = [
      'URGENT CONTRACT FOR A NETWORK PROJECT MANAGER IN BRISTOL',
      'THE ROLE:',
      '- PLAN AND DELIVER THE NEW NETWORK OF THIRTY SITES, AND A',
      'MOVE OF THE SERVERS',
      '- REPORT EVERY WEEK TO THE BOARD AND THE HEAD OF SYSTEMS',
      '- KEEP THE RISK LOG, THE PLAN AND THE BUDGET IN ORDER',
      'MUST HAVE:',
      '- FIVE YEARS OF NETWORK PROJECTS IN A REGULATED BUSINESS',
      '- CISCO AND JUNIPER, WITH ALL THEIR USUAL SURPRISES',
      'GOOD TO KNOW: THERE IS NOT ONE HOUR OF HANDS-ON NETWORK',
      'CONFIGURATION IN THIS ROLE',
    ];
    const text = lines.join('\n');
    expect(readStructure(openText(text)).lines).toHaveLength(lines.length - 2);
  });
});

describe('text without headings', () => {
  it.each([
    ['Fondée en 1987, MAUVE est leader de la distribution.', 'company'],
    ['Vous pilotez les projets de migration MAUVE.', 'missions'],
    ['En tant que chef de projet, vous intervenez chez nos clients sur MAUVE.', 'missions'],
    ['You will lead the MAUVE rollout.', 'missions'],
    ['Our client is replacing its MAUVE estate.', 'intro'],
    ['We design and build MAUVE for farmers.', 'company'],
    ['Interviews will be held over MAUVE.', 'process'],
    ['A long-standing partner of MAUVE.', 'company'],
    ['We pay for the trainings you choose, be it MAUVE.', 'benefits'],
    ['Vous justifiez de cinq ans d’expérience en MAUVE.', 'profile'],
    ['You have experience with MAUVE.', 'profile'],
    ['Mutuelle, tickets restaurant et MAUVE.', 'benefits'],
    ['We offer MAUVE and private healthcare.', 'benefits'],
    ['Un premier entretien avec MAUVE aura lieu en visio.', 'process'],
    ['Ce poste MAUVE est ouvert aux personnes en situation de handicap.', 'legal'],
    ['All applicants are considered regardless of MAUVE or gender identity.', 'legal'],
    ['Dans le cadre de la migration vers MAUVE, nous recherchons un chef de projet.', 'intro'],
  ])('%s', (sentence, role) => {
    expect(roleOf(sentence, 'MAUVE')).toBe(role);
  });

  it('the employer’s part ends where it speaks of the project', () => {
    const text =
      'Qui sommes-nous ?\nFondée en 1990, la société vend des OCRE.\nDans le cadre de la migration de ses datacenters vers MAUVE, elle recrute.\n';
    expect(roleOf(text, 'OCRE')).toBe('company');
    expect(roleOf(text, 'MAUVE')).toBe('intro');
  });
});

describe('text that lost its line breaks', () => {
  const line =
    'Chef de projet infra H/F - Lyon Description du poste Notre client, un assureur, se transforme. Vos missions Au sein de la DSI, vous pilotez les projets OCRE. Profil recherché Vous avez une expérience en MAUVE. Environnement technique : VERT, Cisco. Avantages : mutuelle, BLEU.';
  it.each([
    ['Chef de projet', 'title'],
    ['OCRE', 'missions'],
    ['MAUVE', 'profile'],
    ['VERT', 'environment'],
    ['BLEU', 'benefits'],
  ])('%s stands in %s', (word, role) => {
    expect(roleOf(line, word)).toBe(role);
  });

  it('finds headings glued to their neighbours', () => {
    const text =
      'IT Infrastructure Project ManagerWe need somebody for large environments.Key ResponsibilitiesManage the OCRE lifecycle.QualificationsBachelor’s degree and MAUVE.BenefitsHealth and VERT.';
    expect(roleOf(text, 'OCRE')).toBe('missions');
    expect(roleOf(text, 'MAUVE')).toBe('profile');
    expect(roleOf(text, 'VERT')).toBe('benefits');
  });
});

describe('title', () => {
  it.each([
    [
      'Chef de projet infrastructures H/F\nACME - Lyon\n\nVous pilotez.',
      'Chef de projet infrastructures H/F',
    ],
    ['ACME\nIT Infrastructure Project Manager\nLeeds\n\nYou will lead.', 'IT Infrastructure Project Manager'],
    ['Accueil > Emploi\nTechnicien réseau (H/F)\n\nVous installez.', 'Technicien réseau (H/F)'],
  ])('is found in %j', (text, title) => {
    const found = splitSections(text).find((section) => section.role === 'title');
    expect(found && text.slice(found.start, found.end).trim()).toBe(title);
  });

  it.each([
    'Nous recherchons un chef de projet pour notre DSI.\nVous pilotez les projets.',
    'Profil :\nIngénieur de formation, une certification est appréciée',
  ])('is not invented: %j', (text) => {
    expect(splitSections(text).some((section) => section.role === 'title')).toBe(false);
  });

  it('the page’s own title is found where the text begins with it', () => {
    const text = 'Mauve Grise Senior\nLyon\n\nVous pilotez les projets.';
    expect(splitSections(text)[0]?.role).not.toBe('title');
    expect(splitSections(text, 'Mauve Grise Senior')[0]?.role).toBe('title');
  });
});

describe('sections', () => {
  const texts = [
    '',
    '\n\n',
    'a',
    'Vos missions :\n- a\n- b',
    '• • •\n\n:::',
    'Profil\u00a0:\r\nBac+5\r\n\r\nAvantages\r\nRTT',
    '((([[[',
  ];
  it.each(texts)('follow each other without gap or overlap: %j', (text) => {
    const sections = splitSections(text);
    let at = 0;
    for (const section of sections) {
      expect(section.start).toBe(at);
      expect(section.end).toBeGreaterThan(section.start);
      at = section.end;
    }
    expect(at).toBe(sections.length === 0 ? 0 : text.length);
  });

  it('capitals change no role', () => {
    const text =
      'Chef de projet infrastructure\n\nVos missions\nPiloter les ocres\n\nProfil recherché\nMaîtrise des mauves\n\nAvantages\nMutuelle et verts\n';
    const upper = text.toUpperCase();
    for (const word of ['ocres', 'mauves', 'verts']) {
      expect(roleOf(upper, word.toUpperCase())).toBe(roleOf(text, word));
    }
  });

  it('the order of the parts changes no role', () => {
    const parts = ['Vos missions :\n- Piloter OCRE\n', 'Profil :\n- MAUVE exigé\n', 'Avantages :\n- VERT\n'];
    const forward = parts.join('\n');
    const backward = [...parts].reverse().join('\n');
    for (const word of ['OCRE', 'MAUVE', 'VERT']) expect(roleOf(backward, word)).toBe(roleOf(forward, word));
  });
});
