import { describe, expect, it } from 'vitest';
import { correctionsIn, extractedFrom, folded } from '../../../entrypoints/background/corrections.ts';
import { analyseOffer } from '../../../lib/analysis/analyse-offer.ts';
import type { ExtractedOffer } from '../../../lib/model/offer.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import type { KeptOverrule } from '../../../lib/storage/overrules.ts';
import { openLexicon } from '../../support/lexicon.ts';

const OFFER: ExtractedOffer = {
  text: [
    'Chef de projet infrastructures',
    '',
    'Profil recherché',
    'La maîtrise de VMware est indispensable. Vous connaissez aussi Vmware Horizon et ITIL.',
    '',
    'Le recrutement',
    'Un premier échange avec Teams.',
    '',
    'Conditions',
    'CDI à Lyon, 45 à 50 k€.',
  ].join('\n'),
  facts: {
    title: { value: 'Chef de projet infrastructures', source: 'json-ld' },
    contract: { value: 'fixed-term', source: 'json-ld' },
    canonicalUrl: { value: 'https://jobs.example/1', source: 'url' },
  },
};
const lexicon = openLexicon();
const PROFILE: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Chef de projet infrastructures',
  skills: [{ label: 'VMware', level: 4 }],
};
const read = (overrules: readonly KeptOverrule[] = [], offer = OFFER) =>
  analyseOffer(offer, PROFILE, lexicon, { year: 2026, overrules });
const concepts = (list: readonly { concept: string }[]): string[] => list.map(({ concept }) => concept);

describe('corrections', () => {
  const teams = read().reading.rejected.find(({ surface }) => surface === 'Teams');
  const vmware = read().reading.matches.find(({ surface }) => surface === 'VMware');

  it('change what counts, and say where', () => {
    if (!teams || !vmware) throw new Error('the text has changed');
    const overrules: KeptOverrule[] = [
      { ...folded({ concept: teams.concept, surface: 'TEAMS' }), verdict: 'count', everywhere: false },
      { ...folded({ concept: vmware.concept, surface: 'VMware' }), verdict: 'ignore', everywhere: true },
      { concept: 'prince2', surface: 'prince2', verdict: 'ignore', everywhere: true },
    ];
    const { reading } = read(overrules);
    expect(concepts(reading.matches)).toContain(teams.concept);
    const found = correctionsIn(reading, overrules);
    // What concerns a term that this offer does not have is not shown.
    expect(concepts(found)).toEqual([teams.concept, vmware.concept]);
    expect(found[0]?.spans).toEqual([{ start: teams.start, end: teams.end }]);
    for (const { start, end } of found[1]?.spans ?? [])
      expect(OFFER.text.slice(start, end).toLowerCase()).toBe('vmware');
  });

  it('leave the score as it was once they are taken back', () => {
    if (!vmware) throw new Error('the text has changed');
    const ignore: KeptOverrule = {
      concept: vmware.concept,
      surface: 'vmware',
      verdict: 'ignore',
      everywhere: false,
    };
    expect(read([ignore]).fit?.exact).not.toBe(read().fit?.exact);
    expect(read([]).fit).toEqual(read().fit);
  });
});

describe('a kept reading', () => {
  it('is read again as the page once was', () => {
    const first = read();
    expect(first.reading.facts.contract?.others).toEqual([
      expect.objectContaining({ value: 'permanent', source: 'text' }),
    ]);
    expect(first.reading.facts.salary?.source).toBe('text');
    const again = extractedFrom(JSON.parse(JSON.stringify(first.reading)));
    expect(again).toEqual(OFFER);
    expect(read([], again).fit).toEqual(first.fit);
  });
});
