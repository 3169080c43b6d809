import type { Language, LinkType } from '../model/concept.ts';
import type { ComponentId } from '../model/fit.ts';

/** Level words 1..5. */
export const LEVEL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['notions', 'accompagné', 'autonome', 'confirmé', 'expert'],
  en: ['basics', 'with help', 'on my own', 'confirmed', 'expert'],
};

export const COMPONENT_WORDS: Readonly<Record<ComponentId, Readonly<Record<Language, string>>>> = {
  skills: { fr: 'Compétences', en: 'Skills' },
  role: { fr: 'Type de poste', en: 'Kind of job' },
  experience: { fr: 'Expérience', en: 'Experience' },
  languages: { fr: 'Langues', en: 'Languages' },
  education: { fr: 'Diplôme', en: 'Degree' },
  location: { fr: 'Lieu et télétravail', en: 'Place and remote work' },
  contract: { fr: 'Contrat', en: 'Contract' },
  pay: { fr: 'Rémunération', en: 'Pay' },
};

/** How a related skill answers what is asked; `{asked}` and `{skill}` are labels. */
export const LINK_SENTENCES: Readonly<
  Record<Exclude<LinkType, 'exact'>, Readonly<Record<Language, string>>>
> = {
  narrower: {
    fr: '{asked} : vous avez {skill}, qui en fait partie',
    en: '{asked}: you have {skill}, one kind of it',
  },
  narrower2: {
    fr: '{asked} : vous avez {skill}, qui en fait partie',
    en: '{asked}: you have {skill}, one kind of it',
  },
  substitute: {
    fr: '{asked} : vous avez {skill}, un équivalent',
    en: '{asked}: you have {skill}, an equivalent',
  },
  broader: { fr: '{asked} : vous avez {skill}, plus général', en: '{asked}: you have {skill}, more general' },
  broader2: {
    fr: '{asked} : vous avez {skill}, bien plus général',
    en: '{asked}: you have {skill}, far more general',
  },
  adjacent: { fr: '{asked} : vous avez {skill}, un voisin', en: '{asked}: you have {skill}, a neighbour' },
};

export const SENTENCES = {
  skills: { fr: 'Compétences : {names}', en: 'Skills: {names}' },
  skillsAndMore: {
    fr: 'Compétences : {names} et {others} de plus',
    en: 'Skills: {names} and {others} more',
  },
  exact: { fr: '{asked} : vous l’avez', en: '{asked}: you have it' },
  missing: { fr: '{asked} : absent de votre profil', en: '{asked}: not on your profile' },
  level: { fr: '{asked} : {have}, demandé {need}', en: '{asked}: {have}, asked {need}' },
  full: { fr: '{part} : tout correspond', en: '{part}: all as you want' },
  partly: { fr: '{part} : correspond en partie', en: '{part}: partly as you want' },
  none: { fr: '{part} : ne correspond pas', en: '{part}: not as you want' },
  experience: { fr: 'Expérience : {years} ans demandés', en: 'Experience: {years} years asked' },
  neighbour: {
    fr: 'Expérience : {years} ans demandés, dans un autre type de poste',
    en: 'Experience: {years} years asked, in another kind of job',
  },
  or: { fr: ' ou ', en: ' or ' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
