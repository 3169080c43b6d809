import { describe, expect, it } from 'vitest';
import { englishVerbForms } from '../../../lib/lexicon/english-verbs.ts';
import { frenchVerbForms } from '../../../lib/lexicon/french-verbs.ts';
import { labelWordForms, numberForms } from '../../../lib/lexicon/inflect.ts';

describe('French verbs', () => {
  it.each([
    ['piloter', 'pilote pilotez pilotant piloterez pilotera piloté pilotées pilotons pilotent'],
    ['gérer', 'gère gérez gérant gérerez gèrera gérés'],
    ['diriger', 'dirigeons dirigeant dirigez'],
    ['renforcer', 'renforçant renforçons renforcez'],
    ['mener', 'mène menez mènera menée'],
    ['employer', 'emploie employez emploiera'],
    ['appeler', 'appelle appelez'],
    ['acheter', 'achète achetez'],
    ['établir', 'établit établissez établissant établira établies'],
    ['fournir', 'fournissez fournissant'],
    ['vendre', 'vend vendez vendu vendant'],
    ['suivre', 'suit suivez suivi suivant suivra'],
    ['prendre', 'prend prenez pris prennent prendra'],
    ['entreprendre', 'entreprenez entrepris'],
    ['mettre', 'met mettez mis mettant'],
    ['concevoir', 'conçoit concevez conçu concevra'],
    ['conduire', 'conduit conduisez conduite'],
    ['construire', 'construisez construit'],
    ['maintenir', 'maintient maintenez maintenu maintiendra'],
    ['définir', 'définissez défini'],
    ['écrire', 'écrivez écrit'],
    ['connaître', 'connaissez connu'],
    ['résoudre', 'résolvez'],
    ['faire', 'faites fait'],
  ])('%s', (infinitive, expected) => {
    const forms = frenchVerbForms(infinitive);
    expect(forms[0]).toBe(infinitive);
    for (const form of expected.split(' ')) expect(forms).toContain(form);
  });
});

describe('English verbs', () => {
  it.each([
    ['manage', 'manages managing managed'],
    ['plan', 'plans planning planned'],
    ['control', 'controlling controlled'],
    ['own', 'owns owning owned'],
    ['monitor', 'monitoring monitored'],
    ['carry', 'carries carrying carried'],
    ['oversee', 'oversees overseeing oversaw overseen'],
    ['drive', 'driving drove driven'],
    ['run', 'running ran'],
    ['set', 'setting'],
    ['model', 'modeling modelling modeled modelled'],
  ])('%s', (base, expected) => {
    const forms = englishVerbForms(base);
    for (const form of expected.split(' ')) expect(forms).toContain(form);
    if (base === 'own') expect(forms).not.toContain('ownning');
    if (base === 'drive') expect(forms).not.toContain('drived');
  });
});

describe('number and gender', () => {
  it.each([
    ['risques', 'fr', 'risque'],
    ['réseau', 'fr', 'réseaux'],
    ['réseaux', 'fr', 'réseau'],
    ['locaux', 'fr', 'local'],
    ['travaux', 'fr', 'travail'],
    ['policy', 'en', 'policies'],
    ['switches', 'en', 'switch'],
  ] as const)('%s (%s) ↔ %s', (word, language, other) => {
    expect(numberForms(word, language)).toContain(other);
  });

  it.each([
    ['rigoureux', 'rigoureuse'],
    ['organisé', 'organisée'],
    ['proactif', 'proactives'],
    ['directeur', 'directrice'],
    ['chef', 'cheffe'],
    ['technicien', 'technicienne'],
  ])('%s → %s', (word, feminine) => {
    expect(labelWordForms(word, 'fr')).toContain(feminine);
  });

  it('makes no feminine of things, and no plural of function words', () => {
    expect(labelWordForms('serveur', 'fr')).toEqual(['serveur', 'serveurs']);
    expect(labelWordForms('dans', 'fr')).toEqual(['dans']);
    expect(numberForms('processus', 'fr')).toEqual(['processus']);
    expect(numberForms('accès', 'fr')).toEqual(['accès']);
  });
});
