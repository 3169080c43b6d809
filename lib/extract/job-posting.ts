import type { Contract, Remote, Salary } from '../model/offer.ts';

/** What one structured `JobPosting` says, in our own words. Absent is never a guess. */
export interface JobPosting {
  readonly title?: string;
  readonly company?: string;
  readonly locations?: readonly string[];
  readonly contract?: Contract;
  readonly remote?: Remote;
  readonly salary?: Salary;
  readonly experienceYearsMin?: number;
  readonly experienceYearsMax?: number;
  readonly education?: string;
  readonly educationLevel?: number;
  /** ISO 8601 calendar dates. */
  readonly datePosted?: string;
  readonly validThrough?: string;
  readonly startDate?: string;
  readonly identifier?: string;
  /** Web address that the posting names as its own. */
  readonly url?: string;
  /** Plain text with line breaks. */
  readonly description?: string;
}
