import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Translator } from '../lib/i18n/translate.ts';
import type { CvProposal, CvQuote } from '../lib/import/proposal.ts';
import type { Profile, SkillLevel } from '../lib/model/profile.ts';
import { NumberField, SelectField } from './fields.tsx';
import { capital } from './fit-words.ts';
import {
  type FactChoice,
  firstChoices,
  type ImportChoices,
  mergeChoices,
  type SkillChoice,
} from './merge-proposal.ts';
import { degreeName } from './offer-words.ts';
import { useTranslator } from './translation.ts';

const LEVELS: readonly SkillLevel[] = [1, 2, 3, 4, 5];

/** Everything that was found, where, and what becomes of it. The profile changes with the last button only. */
export function ImportReview({
  proposal,
  name,
  profile,
  onTake,
  onCancel,
}: {
  readonly proposal: CvProposal;
  /** Of the file. */
  readonly name: string;
  readonly profile: Profile;
  readonly onTake: (profile: Profile, count: number) => void;
  readonly onCancel: () => void;
}): VNode {
  const translator = useTranslator();
  const { t, language } = translator;
  const first = useMemo(
    () => firstChoices(proposal, profile, t('welcome.headline.default')),
    [proposal, profile, t],
  );
  const [choices, setChoices] = useState<ImportChoices>(first);
  const { skills, facts } = choices;
  const count = [...skills, ...facts].filter(({ keep }) => keep).length;
  const setSkill = (id: string, change: Partial<SkillChoice>): void =>
    setChoices({ ...choices, skills: skills.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  const setFact = (id: string, keep: boolean): void =>
    setChoices({ ...choices, facts: facts.map((one) => (one.id === id ? { ...one, keep } : one)) });
  const keepNew = (keep: boolean): void =>
    setChoices({ ...choices, skills: skills.map((one) => (one.held ? one : { ...one, keep })) });
  const fresh = skills.filter(({ held }) => held === undefined);
  const known = skills.filter(({ held }) => held !== undefined);
  const row = (choice: SkillChoice): VNode => (
    <SkillLine key={choice.id} choice={choice} onChange={setSkill} />
  );

  return (
    <section class="import-review" aria-label={t('import.review', { name })}>
      <h3>{t('import.review', { name })}</h3>
      <p class="quiet">{t('import.review.hint')}</p>
      {skills.length + facts.length === 0 && <p>{t('import.nothing')}</p>}
      {facts.length > 0 && (
        <table class="import-table facts-table">
          <caption>{t('import.facts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.keep')}</th>
              <th scope="col">{t('import.found')}</th>
              <th scope="col">{t('import.where')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((choice) => (
              <FactLine key={choice.id} choice={choice} onKeep={(keep) => setFact(choice.id, keep)} />
            ))}
          </tbody>
        </table>
      )}
      {fresh.length > 0 && (
        <>
          <p class="import-all">
            <button type="button" class="button" onClick={() => keepNew(true)}>
              {t('import.all')}
            </button>
            <button type="button" class="button" onClick={() => keepNew(false)}>
              {t('import.none')}
            </button>
          </p>
          <SkillTable caption={t('import.skills', { count: fresh.length })}>{fresh.map(row)}</SkillTable>
        </>
      )}
      {known.length > 0 && (
        <SkillTable caption={t('import.known', { count: known.length })}>{known.map(row)}</SkillTable>
      )}
      <p class="import-end">
        <button
          type="button"
          class="button primary"
          disabled={count === 0}
          onClick={() => onTake(mergeChoices(profile, choices, language), count)}
        >
          {t('import.take', { count })}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('import.cancel')}
        </button>
      </p>
    </section>
  );
}

function SkillTable({ caption, children }: { caption: string; children: VNode[] }): VNode {
  const { t } = useTranslator();
  return (
    <table class="import-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.keep')}</th>
          <th scope="col">{t('import.found')}</th>
          <th scope="col">{t('import.where')}</th>
          <th scope="col">{t('import.level')}</th>
          <th scope="col">{t('import.years')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function SkillLine({
  choice,
  onChange,
}: {
  choice: SkillChoice;
  onChange: (id: string, change: Partial<SkillChoice>) => void;
}): VNode {
  const { t, language } = useTranslator();
  const { id, proposed, held, keep, level, years } = choice;
  const name = capital(proposed.label[language]);
  return (
    <tr class={keep ? 'kept' : ''} data-import={id}>
      <td>
        <input
          type="checkbox"
          aria-label={t(held ? 'import.replace.of' : 'import.keep.of', { what: name })}
          checked={keep}
          onChange={(event) => onChange(id, { keep: event.currentTarget.checked })}
        />
      </td>
      <th scope="row">
        {name}
        {held && <span class="skill-note"> {t('import.held', { level: held.level ?? 3 })}</span>}
        {!held && proposed.concept === null && <span class="skill-note"> {t('import.own')}</span>}
      </th>
      <td>
        <Quote quote={proposed.quote} />
      </td>
      <td>
        <SelectField
          label={t('welcome.level.name', { skill: name })}
          hiddenLabel
          value={String(level)}
          options={LEVELS.map((one) => ({ value: String(one), words: `${one} ${t(`level.${one}`)}` }))}
          onValue={(value) => value && onChange(id, { level: Number(value) as SkillLevel })}
        />
        <span class="skill-note">
          {proposed.levelFrom ? t(`import.level.${proposed.levelFrom}`) : t('import.level.none')}
        </span>
      </td>
      <td>
        <NumberField
          label={t('welcome.details.years.of', { skill: name })}
          hiddenLabel
          value={years}
          min={0}
          max={60}
          onValue={(value) => onChange(id, { years: value })}
        />
        {proposed.lastUsed !== null && (
          <span class="skill-note">{t('import.last', { year: String(proposed.lastUsed) })}</span>
        )}
      </td>
    </tr>
  );
}

function FactLine({ choice, onKeep }: { choice: FactChoice; onKeep: (keep: boolean) => void }): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const { label, value, held } = factWords(choice, translator);
  return (
    <tr class={choice.keep ? 'kept' : ''} data-import={choice.id}>
      <td>
        <input
          type="checkbox"
          aria-label={t(held ? 'import.replace.of' : 'import.keep.of', { what: `${label} ${value}` })}
          checked={choice.keep}
          disabled={choice.level === null}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        {label}
        {t('import.fact', { value })}
        {held && <span class="skill-note"> {t('import.held.value', { value: held })}</span>}
      </th>
      <td>
        {choice.quote ? (
          <Quote quote={choice.quote} />
        ) : (
          <span class="quiet">{t(choice.id === 'experienceYears' ? 'import.added-up' : 'import.field')}</span>
        )}
      </td>
    </tr>
  );
}

function factWords(
  { id, value, level, held }: FactChoice,
  translator: Translator,
): { label: string; value: string; held: string } {
  const { t, languageName } = translator;
  const has = (words: (one: string | number) => string): string => (held === undefined ? '' : words(held));
  if (id === 'headline') return { label: t('welcome.headline'), value: String(value), held: has(String) };
  if (id === 'city') return { label: t('import.city'), value: String(value), held: has(String) };
  if (id === 'experienceYears') return { label: t('welcome.years'), value: String(value), held: has(String) };
  if (id === 'education') {
    const words = (one: string | number): string => degreeName(Number(one), translator);
    return { label: t('welcome.degree'), value: words(value), held: has(words) };
  }
  const words = (one: string | number): string => (one === 'native' ? t('cefr.native') : String(one));
  return {
    label: capital(languageName(String(value))),
    value: level ? words(level) : t('import.level.none'),
    held: has(words),
  };
}

/** The line of the file, with the words that count, and where it stands. */
function Quote({ quote }: { quote: CvQuote }): VNode {
  const { t } = useTranslator();
  const { text, mark, part, section } = quote;
  const place =
    part.kind === 'page'
      ? t('import.page', { number: part.name })
      : part.kind === 'header' || part.kind === 'footer'
        ? t(`import.${part.kind}`)
        : t(`import.section.${section}`);
  return (
    <>
      <q class="import-quote">
        {text.slice(0, mark.start)}
        <mark>{text.slice(mark.start, mark.end)}</mark>
        {text.slice(mark.end)}
      </q>
      <span class="skill-note"> {place}</span>
    </>
  );
}
