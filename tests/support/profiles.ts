/** Three people whom Jalon serves: profiles for tests that run over whole offers. */
import type { Profile } from '../../lib/model/profile.ts';

/** Twelve years of infrastructure projects, looks for a permanent job near Lyon. */
export const SENIOR: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Cheffe de projet infrastructures',
  experienceYears: 12,
  education: { level: 5 },
  skills: [
    { label: 'gestion de projet', level: 5, years: 12, lastUsed: 2026 },
    { label: 'gestion des risques', level: 4, years: 10, lastUsed: 2026 },
    { label: 'comité de pilotage', level: 4 },
    { label: 'budget', level: 4, years: 8 },
    { label: 'VMware', level: 3, years: 6, lastUsed: 2024 },
    { label: 'réseau', level: 3 },
    { label: 'stockage', level: 3 },
    { label: 'ITIL', level: 4 },
    { label: 'PRINCE2', level: 4 },
    { label: 'MS Project', level: 4 },
    { label: 'datacenter', level: 4, years: 7 },
    { label: 'conduite du changement', level: 4 },
  ],
  languages: [
    { code: 'fr', level: 'native' },
    { code: 'en', level: 'B2' },
  ],
  preferences: {
    locations: ['Lyon'],
    remoteDaysMin: 2,
    contracts: ['permanent'],
    payMin: { amount: 50000, currency: 'EUR', period: 'year' },
  },
  dealBreakers: ['on-call'],
};

/** A systems administrator who moves into project management. */
export const CHANGER: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Systems administrator',
  experienceYears: 5,
  education: { level: 3 },
  skills: [
    { label: 'Windows Server', level: 4, years: 5, lastUsed: 2026 },
    { label: 'Active Directory', level: 4 },
    { label: 'PowerShell', level: 3 },
    { label: 'Azure', level: 2 },
    { label: 'Veeam', level: 3 },
    { label: 'Microsoft 365', level: 3 },
    { label: 'Cisco', level: 2 },
    { label: 'incident management', level: 3 },
    { label: 'documentation technique', level: 3 },
  ],
  languages: [
    { code: 'fr', level: 'C1' },
    { code: 'en', level: 'B1' },
  ],
};

/** A freelancer for networks and clouds, with a term of his own. */
export const FREELANCER: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Freelance infrastructure project manager',
  experienceYears: 9,
  education: { level: 5 },
  skills: [
    { label: 'AWS', level: 4, years: 5, lastUsed: 2026 },
    { label: 'SD-WAN', level: 4 },
    { label: 'firewall', level: 3 },
    { label: 'agile', level: 4 },
    { label: 'stakeholder management', level: 4 },
    { label: 'cloud migration', level: 4 },
    { label: 'Terraform', level: 3 },
    { label: 'PMP', level: 5 },
    { label: 'reporting', level: 4 },
  ],
  languages: [{ code: 'en', level: 'native' }],
  preferences: {
    locations: ['London'],
    contracts: ['freelance'],
    payMin: { amount: 500, currency: 'GBP', period: 'day' },
  },
  customTerms: [{ label: 'Nutanix AHV', variants: ['AHV'] }],
};

export const PROFILES = { SENIOR, CHANGER, FREELANCER } as const;
