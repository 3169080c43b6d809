import { describe, expect, it } from 'vitest';
import { titleLikeness } from '../../../lib/extract/choose-posting.ts';
import { fold } from '../../../lib/extract/dom.ts';
import { findByWords, findOffer, findSections } from '../../../lib/extract/offer-root.ts';
import { sectionOf } from '../../../lib/extract/section-words.ts';
import { titleHeading } from '../../../lib/extract/shown-title.ts';
import { buildTextIndex } from '../../../lib/text-index/build-text-index.ts';
import { inLinkedom, pageOf } from '../page/fixture-pages.ts';

describe('section headings', () => {
  it.each([
    ['Vos missions', 'missions'],
    ['VOS MISSIONS :', 'missions'],
    ['🚀 Ta mission', 'missions'],
    ['Missions principales', 'missions'],
    ['Descriptif du poste', 'missions'],
    ['Le poste', 'missions'],
    ['Key Responsibilities:', 'missions'],
    ['What you’ll do', 'missions'],
    ['About the role', 'missions'],
    ['Job Description', 'missions'],
    ['Position Overview:', 'missions'],
    ['Profil recherché', 'profile'],
    ['Votre profil', 'profile'],
    ['Qui êtes-vous ?', 'profile'],
    ['Compétences requises', 'profile'],
    ['What we’re looking for', 'profile'],
    ['Minimum Qualifications', 'profile'],
    ['Essential skills', 'profile'],
    ['Nice to have', 'profile'],
    ['Ce que nous offrons', 'benefits'],
    ['Benefits & perks', 'benefits'],
    ['Why join us?', 'benefits'],
    ['Qui sommes-nous ?', 'company'],
    ['About us', 'company'],
    ['Processus de recrutement', 'process'],
    ['How to apply', 'process'],
    ['Conditions', 'practical'],
    ['Ihre Aufgaben', 'missions'],
    ['Ihr Profil', 'profile'],
  ])('%s', (heading, kind) => {
    expect(sectionOf(fold(heading))).toBe(kind);
  });
  it.each([
    'Offres similaires',
    'Chef de projet infrastructures',
    'Mentions légales',
    'Emission de France',
    'Postface',
    'Rolex',
    'Lyon',
  ])('%s opens no section of an offer', (heading) => {
    expect(sectionOf(fold(heading))).toBeNull();
  });

  it('are found in headings, bold lines, short paragraphs and lines of plain text', () => {
    const kinds = (body: string): string[] => findSections(inLinkedom(pageOf(body))).map(({ kind }) => kind);
    expect(kinds('<h3>Vos missions</h3><p>a</p><h3>Votre profil</h3><p>b</p>')).toEqual([
      'missions',
      'profile',
    ]);
    expect(kinds('<p><strong>Vos missions :</strong></p><p>a</p><p><b>Votre profil</b><br>b</p>')).toEqual([
      'missions',
      'profile',
    ]);
    expect(kinds('<div>Texte<br>Vos missions :<br>- a<br>Profil recherché :<br>- b</div>')).toEqual([
      'missions',
      'profile',
    ]);
    expect(kinds('<p>Vos missions</p><p>a</p><p>Votre profil</p>')).toEqual(['missions', 'profile']);
    expect(
      kinds('<p>Vous verrez que <b>vos missions</b> sont variées et que <b>votre profil</b> compte.</p>'),
    ).toEqual([]);
  });
});

describe('findByWords', () => {
  const words =
    'Vous conduisez la refonte du réseau de trente agences, du cadrage à la mise en service, avec deux intégrateurs. Vous tenez le planning et le budget, et vous rendez compte chaque mois au comité de direction.';
  const more =
    'Les équipes sont réparties sur trois sites et se retrouvent chaque lundi. Les prestataires changent rarement, et la documentation est tenue par chacun. Une visite des agences ouvre le projet, une autre le clôt, et le bilan est partagé avec tous.';
  it('finds the smallest element, whatever the markup and the letter case', () => {
    const document = inLinkedom(
      pageOf(
        `<nav>Menu</nav><div id="a"><div id="b"><p>${words.slice(0, 90).toUpperCase()}<b>${words.slice(90, 130)}</b></p><p>${words.slice(130)}</p><p>${more}</p></div><p>Autre</p></div>`,
      ),
    );
    expect(findByWords(document.body, `${words}\n${more}`)?.id).toBe('b');
  });
  it('finds nothing in a page that says something else', () => {
    expect(
      findByWords(
        inLinkedom(pageOf('<p>Recettes de saison et conseils de jardin pour tous les jours.</p>')).body,
        words,
      ),
    ).toBeNull();
  });
});

describe('findOffer', () => {
  it('takes header and sections in, and leaves the rest of the page out', () => {
    const document = inLinkedom(
      pageOf(`<div class="nav"><a href="/">Accueil</a></div><div id="w"><div><h1>Chef de projet réseau H/F</h1><p>CDI - Lyon</p></div>
        <div><div><h2>Vos missions</h2><p>Conduire la refonte du réseau et en tenir le budget.</p></div><div><h2>Votre profil</h2><p>Cinq années de pratique.</p></div></div>
        <div><h2>Offres similaires</h2><a href="/1">Technicien support H/F</a></div></div><div><p>Mentions légales</p></div>`),
    );
    const found = findOffer(document, { title: titleHeading(document) });
    const { text } = buildTextIndex(found!.root, { skip: found!.skip });
    expect(text).toBe(
      'Chef de projet réseau H/F\n\nCDI - Lyon\n\nVos missions\n\nConduire la refonte du réseau et en tenir le budget.\n\nVotre profil\n\nCinq années de pratique.',
    );
  });
});

describe('titles', () => {
  it.each([
    ['Chef de projet infrastructures', 'Chef de projet infrastructures (H/F) - Lyon', 1],
    ['Network Engineer', 'Chef de projet', 0],
  ])('%s and %s', (a, b, likeness) => {
    expect(titleLikeness(a, b)).toBe(likeness);
  });
  it('passes over placeholders and section headings', () => {
    const document = inLinkedom(
      pageOf('<h1>Careers</h1><h2>About us</h2><h2>Infrastructure Project Manager</h2>'),
    );
    expect(titleHeading(document)?.textContent).toBe('Infrastructure Project Manager');
  });
});
