import type { VNode } from 'preact';
import type { Field } from '../lib/model/offer.ts';
import type { Reading } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import { asText } from './as-text.ts';
import {
  contractWords,
  degreeName,
  experienceWords,
  languageWords,
  payWords,
  placeWords,
  remoteWords,
  sizeWords,
} from './offer-words.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly words: string | null;
  readonly field?: Field<unknown> | undefined;
  readonly spans?: readonly Span[];
}

/** Every fact that the offer states, each with where it was read. */
export function FactsList({
  reading,
  onReveal,
}: {
  readonly reading: Reading;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const translator = useTranslator();
  const { t, named, date } = translator;
  const { facts, employer, sizes, payNotes, educationOrExperience } = reading;
  const quote = ({ start, end }: Span): string => String(reading.text).slice(start, end);
  const degree =
    facts.educationLevel !== undefined
      ? degreeName(facts.educationLevel.value, translator)
      : asText(facts.education?.value) || null;
  const rows: readonly Row[] = [
    {
      key: 'company',
      name: t('fact.company'),
      words: asText(facts.company?.value) || null,
      field: facts.company,
    },
    { key: 'locations', name: t('fact.locations'), words: placeWords(facts), field: facts.locations },
    {
      key: 'contract',
      name: t('fact.contract'),
      words: contractWords(facts, translator),
      field: facts.contract,
    },
    {
      key: 'remote',
      name: t('fact.remote'),
      words: remoteWords(facts, translator),
      field: facts.remoteDaysPerWeek ?? facts.remote,
    },
    { key: 'salary', name: t('fact.salary'), words: payWords(facts, translator), field: facts.salary },
    ...payNotes.map(
      (note, index): Row => ({ key: `pay ${index}`, name: '', words: `« ${quote(note)} »`, spans: [note] }),
    ),
    {
      key: 'experience',
      name: t('fact.experience'),
      words: experienceWords(facts, translator),
      field: facts.experienceYearsMin ?? facts.experienceYearsMax,
    },
    {
      key: 'education',
      name: t('fact.education'),
      words: degree && educationOrExperience ? t('fact.education.or-experience', { degree }) : degree,
      field: facts.educationLevel ?? facts.education,
    },
    {
      key: 'languages',
      name: t('fact.languages'),
      words: facts.languages?.value.length ? languageWords(facts.languages.value, translator) : null,
      field: facts.languages,
    },
    {
      key: 'employer',
      name: t('fact.employer'),
      words: employer ? named('employer', employer.kind, employer.kind) : null,
      ...(employer ? { spans: [employer.evidence] } : {}),
    },
    ...sizes.map(
      (size, index): Row => ({
        key: `size ${index}`,
        name: index === 0 ? t('fact.sizes') : '',
        words: sizeWords(size, translator),
        spans: [size.evidence],
      }),
    ),
    ...(['startDate', 'datePosted', 'validThrough'] as const).map(
      (name): Row => ({
        key: name,
        name: t(`fact.${name}`),
        words: facts[name] ? date(asText(facts[name].value)) : null,
        field: facts[name],
      }),
    ),
    {
      key: 'identifier',
      name: t('fact.identifier'),
      words: asText(facts.identifier?.value) || null,
      field: facts.identifier,
    },
  ];
  return (
    <dl class="facts">
      {rows
        .filter(({ words }) => words)
        .map(({ key, name, words, field, spans }) => (
          <div key={key} class="fact">
            <dt>{name}</dt>
            <dd>
              <Reveal spans={spans ?? field?.evidence ?? []} onReveal={onReveal} class="fact-words">
                {words}
              </Reveal>
              {field && <span class="fact-source">{named('source', field.source, '')}</span>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
