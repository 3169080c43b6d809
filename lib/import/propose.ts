import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { findMentions } from '../matcher/find-mentions.ts';
import type { CvDocument } from './cv-document.ts';
import { cvJobs } from './cv-jobs.ts';
import { cvLines } from './cv-sections.ts';
import type { Today } from './date-ranges.ts';
import type { CvProposal } from './proposal.ts';
import {
  proposeCity,
  proposeEducation,
  proposeHeadline,
  proposeLanguages,
  proposeYears,
} from './propose-facts.ts';
import { proposeSkills } from './propose-skills.ts';

/**
 * What a CV proposes for a profile. Pure: equal text, lexicon and month give an equal proposal.
 * @param today the caller's year and month: what goes on lasts until then
 */
export function proposeProfile(document: CvDocument, lexicon: Lexicon, today: Today): CvProposal {
  const lines = cvLines(document.text);
  const jobs = cvJobs(lines, today);
  return {
    format: document.format,
    skills: proposeSkills(document, lines, jobs, lexicon),
    languages: proposeLanguages(document, lines),
    headline: proposeHeadline(document, lines, (text) =>
      findMentions(text, lexicon).some(({ candidates }) =>
        candidates.some(({ concept }) => concept.startsWith('role-')),
      ),
    ),
    experienceYears: proposeYears(document, lines, jobs),
    educationLevel: proposeEducation(document, lines),
    city: proposeCity(document, lines),
  };
}
