/**
 * Every signal of detection with its weight, in one place. Positive speaks for "this page shows one offer", negative
 * against; the sum decides. Found by reading some hundred real pages of each kind, then set so that no single signal
 * but structured data decides alone.
 */
export const WEIGHTS = {
  // Structured data, addresses, a board's own containers.
  'one-posting': 6,
  'posting-matches-heading': 3,
  'posting-unreadable': 2.5,
  'site-text': 4,
  'offer-address': 3,
  'job-address': 1,
  'job-address-with-id': 1.6,
  // Shape of the page.
  'title-with-gender-mark': 2.5,
  'title-with-role': 1,
  'hiring-title': 1,
  'apply-control': 1.8,
  'missions-section': 1.5,
  'profile-section': 1.5,
  'benefits-section': 0.7,
  'company-section': 0.4,
  'practical-section': 0.4,
  'process-section': 0.4,
  'facts-line': 1.2,
  // Wording.
  'employer-voice': 1.4,
  'candidate-voice': 1.2,
  'offer-wording': 1,
  // Against.
  'many-postings': -6,
  'many-offers': -4.5,
  'search-title': -4,
  'search-address': -2,
  'list-type': -3,
  'article-type': -2,
  'foreign-type': -4,
  'nothing-left': -4.5,
  'guide-title': -4.5,
  'guide-address': -2,
  'guide-sections': -3.5,
  'trade-wording': -2.5,
  byline: -1.5,
  'course-wording': -4,
  'cv-sections': -4.5,
  'shop-wording': -4.5,
  discussion: -4.5,
  'password-form': -2,
  'home-address': -2.5,
  'thin-text': -3,
} as const;

export type SignalName = keyof typeof WEIGHTS;

/** From this sum on the page is an offer. */
export const OFFER_FROM = 4;
/** This much, from structured data and address alone, needs no second look. */
export const DECIDED_FROM = 9;
/** How fast the confidence moves with the distance from the border. */
export const STEEPNESS = 0.75;
