import type { Language } from '../model/concept.ts';

export const QUESTION_IDS = [
  'pay',
  'remote-days',
  'place',
  'contract',
  'start-date',
  'on-call',
  'unsocial-hours',
  'travel',
  'clearance',
  'team',
  'budget',
  'experience',
  'employer',
  'language-level',
  'end-client',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** What one may ask a recruiter. `{detail}` is a word of the offer or of the profile. */
export const QUESTIONS: Readonly<Record<QuestionId, Readonly<Record<Language, string>>>> = {
  pay: {
    fr: 'Quelle est la fourchette de rémunération, fixe et variable ?',
    en: 'What is the pay range, fixed and variable?',
  },
  'remote-days': {
    fr: 'Combien de jours de télétravail par semaine, et dès quand ?',
    en: 'How many remote days a week, and from when?',
  },
  place: { fr: 'Où se trouve le poste au quotidien ?', en: 'Where is the job based day to day?' },
  contract: { fr: 'Quel type de contrat, et avec qui ?', en: 'What kind of contract, and with whom?' },
  'start-date': { fr: 'Quand le poste commence-t-il ?', en: 'When does the job start?' },
  'on-call': {
    fr: 'Y a-t-il des astreintes ? À quel rythme, avec quelle compensation ?',
    en: 'Is there on-call duty? How often, and how is it paid?',
  },
  'unsocial-hours': {
    fr: 'Y a-t-il des interventions de nuit ou le week-end ?',
    en: 'Is there work at night or at weekends?',
  },
  travel: { fr: 'Quelle part de déplacements, et où ?', en: 'How much travel, and where to?' },
  clearance: {
    fr: 'Une habilitation est-elle nécessaire avant de commencer ?',
    en: 'Is a security clearance needed before the start?',
  },
  team: {
    fr: 'Combien de personnes dans l’équipe projet, et avec quel lien hiérarchique ?',
    en: 'How many people are on the project team, and who manages them?',
  },
  budget: {
    fr: 'Quels projets, de quelle taille (budget, sites, utilisateurs) ?',
    en: 'Which projects, and how large (budget, sites, users)?',
  },
  experience: {
    fr: 'Quelle expérience attendez-vous au minimum ?',
    en: 'What experience do you expect as a minimum?',
  },
  employer: {
    fr: 'Est-ce un poste chez le client final ou une mission par une société de conseil ?',
    en: 'Is this a job with the end client or an assignment through a consulting firm?',
  },
  'end-client': {
    fr: 'Qui est le client final, et pour combien de temps ?',
    en: 'Who is the end client, and for how long?',
  },
  'language-level': {
    fr: 'Quel niveau est attendu ({detail}), et pour quoi faire ?',
    en: 'Which level is expected ({detail}), and what for?',
  },
};
