import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/text/language.ts';

describe('language', () => {
  it.each([
    ['fr', "Vous pilotez les projets d'infrastructure de notre client et vous animez les comités"],
    ['en', 'You will manage the infrastructure projects of our client and chair the committees'],
    ['de', 'Wir suchen einen Projektleiter für die Infrastruktur in Berlin mit mehrjähriger Erfahrung'],
    ['es', 'Buscamos un jefe de proyecto para las infraestructuras de nuestro cliente en Madrid'],
    ['nl', 'Wij zoeken een projectmanager voor de infrastructuur van onze klant met ervaring in het vak'],
    [
      'it',
      'Cerchiamo un project manager per le infrastrutture del nostro cliente con esperienza nella gestione',
    ],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });

  it.each(['', 'VMware', 'Chef de projet', 'VMware, Cisco, Azure, Linux, Windows, Oracle, SAP, Jira'])(
    'says nothing of %j',
    (text) => {
      expect(detectLanguage(text)?.language ?? null).not.toBe('en');
      if (!text.includes('de')) expect(detectLanguage(text)).toBeNull();
    },
  );

  it('reads one span of a bilingual offer', () => {
    const french = 'Vous pilotez les projets de la direction et vous animez les équipes.';
    const english = 'You will manage the projects of the department and lead the teams.';
    const text = `${french}\n\n${english}`;
    expect(detectLanguage(text, { start: 0, end: french.length })?.language).toBe('fr');
    expect(detectLanguage(text, { start: french.length, end: text.length })?.language).toBe('en');
  });

  it('calls a language it does not know "other"', () => {
    const greek =
      'Ζητείται διευθυντής έργου για την υποδομή πληροφορικής με εμπειρία στα δίκτυα και τα συστήματα της εταιρείας μας στην Αθήνα σήμερα κιόλας';
    expect(detectLanguage(greek)?.language).toBe('other');
  });
});
