/** Vocabulary of structured values, French and English side by side. All compared after `fold`. */
import type { Contract, PayPeriod } from '../model/offer.ts';

/** First match wins. `FULL_TIME` and `PART_TIME` say nothing about the contract. */
export const CONTRACT_WORDS: readonly (readonly [Contract, RegExp])[] = [
  ['apprenticeship', /apprenti|alternan|professionnalisation|ausbildung/],
  ['internship', /\bintern(?:ship)?\b|\bstag(?:e|iaire)\b|praktik|tirocinio/],
  ['freelance', /freelanc|contractor|independ|portage|freiberuf|autonomo|\bzzp/],
  ['temporary', /interim|\btemp\b|temp_|temporary_worker|agency_temp|travail temporaire|zeitarbeit/],
  ['fixed-term', /\bcdd\b|fixed|(?<!in)determine|(?<!un)befristet|seasonal|saisonnier|vacation|contractuel/],
  ['permanent', /\bcdi|permanent|indetermine|unbefristet|indefinido|titulaire|onbepaald/],
];

export const PERIOD_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['year', /year|annu|\ban(?:s|nee)?\b|jahr|\bano\b|\banno\b|jaar|\bp\.?a\b/],
  ['month', /month|mois|mensu|monat|\bmes\b|mese|maand/],
  ['day', /\bday|daily|jour|\btjm\b|\btag\b|\bdia\b/],
  ['hour', /hour|heure|horaire|stunde|\bhora\b|\bora\b|\buur\b/],
];

/** Years after the baccalauréat, by the words of a degree. First match wins. */
export const DEGREE_WORDS: readonly (readonly [number, RegExp])[] = [
  [8, /doctora|\bphd\b|\bph\.d/],
  [5, /postgraduate|master|\bmsc\b|ingenieur|\bmba\b|\bdea\b|\bdess\b/],
  [3, /bachelor|licence|\bbsc\b|\bbut\b|undergraduate/],
  [2, /associate|\bbts\b|\bdut\b|\bdeug\b/],
  [0, /high school|baccalaureat|\bbac\b/],
];

/** No company at all: what boards write when they hide the employer. */
export const NO_COMPANY =
  /^(?:confidenti(?:al|el|elle).{0,20}|anonym.{0,20}|(?:company|entreprise|societe) (?:confidentielle|anonyme|name)|n\/?a|none|null|undefined|unknown|inconnu|test|private|employeur|employer|recruteur|organization|-+|\.+)$/;

/** A name of a site that is a job board's or of its career pages, not an employer's. */
export const BOARD_WORDS =
  /emploi|job|career|carriere|recrut|annonce|talent|vacanc|interim|apec|jooble|stepstone/;

/** Words that stand where a title should be. */
export const NO_TITLE =
  /^(?:careers?|jobs?|emplois?|home|accueil|job (?:details?|offer|description|posting|opening)s?|offres?(?: d'emploi)?|detail(?:s)? de l'offre|current openings|open positions|opportunit(?:y|ies)|vacanc(?:y|ies)|recrutement|loading.{0,5}|chargement.{0,5}|untitled|undefined|null|sign in|connexion|apply(?: now)?|postuler|menu|not found|404.{0,30}|error|erreur|search results|(?:resultats de )?recherche|notre offre|rejoignez-nous|join us|nous rejoindre|nos offres.{0,20})$/;

export const MONTHS = 'jan fev|feb mar avr|apr mai|may juin|jun juil|jul aou|aug sep oct nov dec'
  .split(' ')
  .map((name) => new RegExp(`^(?:${name})`));
