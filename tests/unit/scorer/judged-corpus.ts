/**
 * A second opinion: how well each offer of the corpus fits the three people of tests/support/profiles.ts, judged on the same scale
 * (judged-offers.ts) by reading the offers, before any score of them was looked at. The corpus was written by others, for other tests. How
 * offers were judged, and what the grades were used for: JUDGING.md.
 */
import type { Profile } from '../../../lib/model/profile.ts';
import { CHANGER, FREELANCER, SENIOR } from '../../support/profiles.ts';

export const CORPUS_PROFILES: readonly Profile[] = [SENIOR, CHANGER, FREELANCER];

/** By the name of the offer: senior, changer, freelancer. */
export const CORPUS_GRADES: Readonly<Record<string, readonly [number, number, number]>> = {
  'en-01-consultancy-contract': [1, 0, 4],
  'en-02-us-program-manager': [1, 0, 1],
  'en-03-twin-novarive': [4, 1, 2],
  'fr-01-freelance-banque': [1, 0, 4],
  'fr-02-collectivite-dsi': [3, 2, 1],
  'fr-03-routes-autre-metier': [0, 0, 0],
  'fr-04-technicien-datacenter': [0, 1, 0],
  'fr-05-esn-chef-projet-poste-travail': [2, 2, 1],
  'fr-06-suisse-directeur-programme': [2, 0, 2],
  'fr-07-twin-novarive': [4, 1, 2],
  'fr-11-reseau-enseigne': [2, 1, 2],
  'fr-12-freelance-datacenter': [2, 0, 3],
  'fr-13-esn-cloud-tutoiement': [2, 1, 2],
  'fr-14-workplace-industrie-inclusif': [2, 2, 1],
  'fr-15-cabinet-securite-defense': [2, 0, 1],
  'fr-16-hopital-telephonie': [2, 1, 1],
  'fr-17-pmo-bruxelles': [2, 0, 1],
  'fr-18-chef-projet-technique-moe': [2, 1, 1],
  'fr-19-directeur-projets-transformation': [2, 0, 1],
  'fr-20-alternance-assistant': [0, 1, 0],
  'fr-21-quebec-charge-projets': [1, 0, 1],
  'fr-22-casablanca-chef-projet': [1, 0, 1],
  'fr-23-geneve-chef-projet-ict': [1, 0, 1],
  'fr-24-court-pme-cabinet': [1, 3, 0],
  'fr-25-ministere-hebergement': [2, 1, 1],
  'fr-26-administrateur-systemes-pme': [0, 3, 0],
  'fr-27-ingenieur-reseau-securite': [0, 0, 1],
  'fr-28-architecte-infrastructure': [1, 0, 1],
  'fr-29-service-delivery-manager': [1, 1, 0],
  'fr-30-moa-assurance': [0, 0, 0],
  'fr-31-technicien-support-tutoiement': [0, 1, 0],
  'fr-32-batiment-conducteur-operation': [0, 0, 0],
  'fr-33-ferroviaire-infrastructures': [0, 0, 0],
  'fr-34-logistique-entrepot': [0, 0, 0],
  'fr-35-hotel-restaurant': [0, 0, 0],
  'fr-36-maintenance-industrielle': [0, 0, 0],
};
