import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Translator } from '../lib/i18n/translate.ts';
import type { Language } from '../lib/model/concept.ts';
import type { CefrLevel, Contract, PayPeriod } from '../lib/model/offer.ts';
import type { Profile } from '../lib/model/profile.ts';
import type { AutosaveState } from './autosave.ts';
import { Disclosure } from './Disclosure.tsx';
import { CheckField, ListField, NumberField, SelectField, TextField } from './fields.tsx';
import { capital } from './fit-words.ts';
import { type ImportActions, ImportPart } from './ImportPart.tsx';
import { degreeName } from './offer-words.ts';
import { PRESET_SKILLS, type PresetSkill, SKILL_GROUPS } from './preset-skills.ts';
import {
  edit,
  editWishes,
  levelOf,
  otherSkills,
  presetNames,
  setLanguage,
  setLevel,
  setPractice,
  toggleBreaker,
  toggleContract,
} from './profile-edits.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { SkillRow } from './SkillRow.tsx';
import { type ChosenSkill, type FoundSkill, SkillSearch } from './SkillSearch.tsx';
import { useTranslator } from './translation.ts';
import { WeightsPart } from './WeightsPart.tsx';

const DEGREES = ['0', '2', '3', '4', '5', '8'] as const;
const LANGUAGE_CODES = [
  'fr',
  'en',
  'de',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'ro',
  'ar',
  'ru',
  'zh',
  'ja',
] as const;
const CEFR: readonly (CefrLevel | 'native')[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
const CONTRACTS: readonly Contract[] = [
  'permanent',
  'fixed-term',
  'freelance',
  'temporary',
  'apprenticeship',
  'internship',
];
const CURRENCIES = ['EUR', 'CHF', 'GBP', 'USD'] as const;
const PERIODS: readonly PayPeriod[] = ['year', 'month', 'day', 'hour'];
const REMOTE_DAYS = ['1', '2', '3', '4', '5'] as const;

/** What can be refused: conditions of the job, and limits that the wishes set. Names as the scorer has them. */
export const BREAKERS = [
  'on-call',
  'unsocial-hours',
  'travel',
  'clearance',
  'people-management',
  'pay',
  'remote',
  'location',
  'contract',
] as const;

export interface ProfileFormActions {
  change(profile: Profile): void;
  search(query: string): Promise<readonly FoundSkill[]>;
  retry(): void;
  /** null: there is nothing to undo, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly cv: ImportActions;
  /** Another language of the interface; null follows the browser. */
  speak(language: Language | null): void;
}

/** The whole profile on one page: what is known stays, every change is saved by itself. */
export function ProfileForm({
  profile,
  first,
  saving,
  spoken,
  actions,
}: {
  readonly profile: Profile;
  /** No profile was there when the page opened. */
  readonly first: boolean;
  readonly saving: AutosaveState;
  /** The interface's language as chosen; null follows the browser. */
  readonly spoken: Language | null;
  readonly actions: ProfileFormActions;
}): VNode {
  const { t } = useTranslator();
  return (
    <main class="welcome" data-ready>
      <header class="welcome-head">
        <h1>{first ? t('welcome.title.first') : t('welcome.title')}</h1>
        <p class="lead">{first ? t('welcome.lead.first') : t('welcome.lead')}</p>
        <p class="quiet">{t('welcome.privacy')}</p>
      </header>
      <div class="save-line">
        <SaveStatus state={saving} onRetry={actions.retry} />
        <UndoButtons undo={actions.undo} redo={actions.redo} />
        <p class="levels-key">{t('welcome.levels')}</p>
        <p class="quiet">{t('welcome.skills.count', { count: profile.skills?.length ?? 0 })}</p>
      </div>
      <Part title={t('import.title')} hint={t('import.hint')}>
        <ImportPart
          profile={profile}
          actions={actions.cv}
          onTake={actions.change}
          onUndo={() => actions.undo?.()}
        />
      </Part>
      <Skills profile={profile} actions={actions} />
      <Background profile={profile} change={actions.change} />
      <Wishes profile={profile} change={actions.change} />
      <Breakers profile={profile} change={actions.change} />
      <WeightsPart profile={profile} change={actions.change} search={actions.search} />
      <footer class="welcome-done">
        <p>{t('welcome.done')}</p>
        <SelectField
          label={t('welcome.interface')}
          value={spoken ?? ''}
          options={[
            { value: 'fr', words: 'Français' },
            { value: 'en', words: 'English' },
          ]}
          none={t('welcome.interface.browser')}
          onValue={(language) => actions.speak(language === '' ? null : language)}
        />
        <a class="button" href="offers.html">
          {t('welcome.done.offers')}
        </a>
      </footer>
    </main>
  );
}

/** Also by keyboard, where the browser's own undo of a text field does not apply (see `App`). */
function UndoButtons({ undo, redo }: Pick<ProfileFormActions, 'undo' | 'redo'>): VNode {
  const { t } = useTranslator();
  return (
    <p class="undo-line">
      <button type="button" class="button" disabled={!undo} onClick={() => undo?.()}>
        {t('action.undo')}
      </button>
      <button type="button" class="button" disabled={!redo} onClick={() => redo?.()}>
        {t('action.redo')}
      </button>
    </p>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <section class="part" aria-label={title}>
      <h2>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      {children}
    </section>
  );
}

/** Names of a preset skill, the one to store first. */
function namesFor(skill: PresetSkill, { language }: Translator): readonly string[] {
  return [skill[language], ...presetNames(skill)];
}

function Skills({ profile, actions }: { profile: Profile; actions: ProfileFormActions }): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const own = otherSkills(profile);

  function choose(choice: ChosenSkill): void {
    const names =
      'own' in choice ? [choice.own] : [choice.found[translator.language], choice.found.fr, choice.found.en];
    if (levelOf(profile, names) === 0) actions.change(setLevel(profile, names, 3));
  }
  const isHeld = ({ fr, en }: FoundSkill): boolean => levelOf(profile, [fr, en]) > 0;

  return (
    <Part title={t('welcome.skills')} hint={t('welcome.skills.hint')}>
      <div class="skill-groups">
        {SKILL_GROUPS.map((group) => (
          <section key={group} class="skill-group" aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            {PRESET_SKILLS[group].map((skill) => {
              const names = namesFor(skill, translator);
              return (
                <SkillRow
                  key={skill.concept}
                  id={skill.concept}
                  name={capital(names[0] ?? '')}
                  level={levelOf(profile, names)}
                  onLevel={(level) => actions.change(setLevel(profile, names, level))}
                />
              );
            })}
          </section>
        ))}
      </div>
      <section class="skill-group own" aria-label={t('welcome.own')}>
        <h3>{t('welcome.own')}</h3>
        <p class="quiet">{t('welcome.own.hint')}</p>
        {own.map(({ label, level }, index) => (
          <SkillRow
            key={label}
            id={`own-${index}`}
            name={label}
            level={level ?? 3}
            onLevel={(next) => actions.change(setLevel(profile, [label], next))}
            onRemove={() => actions.change(setLevel(profile, [label], 0))}
          />
        ))}
        <SkillSearch search={actions.search} isHeld={isHeld} onChoose={choose} />
      </section>
      {(profile.skills?.length ?? 0) > 0 && <Practice profile={profile} change={actions.change} />}
    </Part>
  );
}

/** Years and last practice, for those who want it exact. */
function Practice({ profile, change }: { profile: Profile; change: (profile: Profile) => void }): VNode {
  const { t } = useTranslator();
  return (
    <Disclosure title={t('welcome.details')}>
      <table class="practice">
        <thead>
          <tr>
            <th scope="col">{t('welcome.details.skill')}</th>
            <th scope="col">{t('welcome.details.years')}</th>
            <th scope="col">{t('welcome.details.last')}</th>
          </tr>
        </thead>
        <tbody>
          {(profile.skills ?? []).map(({ label, years, lastUsed }) => (
            <tr key={label}>
              <th scope="row">{capital(label)}</th>
              <td>
                <NumberField
                  label={t('welcome.details.years.of', { skill: label })}
                  hiddenLabel
                  value={years}
                  min={0}
                  max={60}
                  onValue={(value) => change(setPractice(profile, label, { years: value }))}
                />
              </td>
              <td>
                <NumberField
                  label={t('welcome.details.last.of', { skill: label })}
                  hiddenLabel
                  value={lastUsed}
                  min={1970}
                  max={2100}
                  onValue={(value) => change(setPractice(profile, label, { lastUsed: value }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function Background({ profile, change }: { profile: Profile; change: (profile: Profile) => void }): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const level = profile.education?.level;
  return (
    <Part title={t('welcome.background')}>
      <div class="fields">
        <TextField
          label={t('welcome.headline')}
          value={profile.headline}
          onValue={(headline) => change(edit(profile, { headline }))}
        />
        <NumberField
          label={t('welcome.years')}
          value={profile.experienceYears}
          min={0}
          max={60}
          onValue={(experienceYears) => change(edit(profile, { experienceYears }))}
        />
        <SelectField
          label={t('welcome.degree')}
          value={level === undefined ? '' : String(level)}
          options={DEGREES.map((value) => ({
            value: String(value),
            words: degreeName(Number(value), translator),
          }))}
          none={t('welcome.choose')}
          onValue={(value) =>
            change(edit(profile, { education: value === '' ? undefined : { level: Number(value) } }))
          }
        />
      </div>
      <Languages profile={profile} change={change} />
    </Part>
  );
}

/** French and English are always offered; others are added. */
function Languages({ profile, change }: { profile: Profile; change: (profile: Profile) => void }): VNode {
  const { t, languageName } = useTranslator();
  const [added, setAdded] = useState<readonly string[]>([]);
  const spoken = (profile.languages ?? []).map(({ code }) => code);
  const codes = [...new Set(['fr', 'en', ...spoken, ...added])];
  const free = LANGUAGE_CODES.filter((code) => !codes.includes(code));
  return (
    <fieldset class="languages">
      <legend>{t('welcome.languages')}</legend>
      <div class="fields">
        {codes.map((code) => (
          <SelectField
            key={code}
            label={capital(languageName(code))}
            value={profile.languages?.find((language) => language.code === code)?.level ?? ''}
            options={CEFR.map((value) => ({ value, words: value === 'native' ? t('cefr.native') : value }))}
            none={t('welcome.choose')}
            onValue={(level) => change(setLanguage(profile, code, level === '' ? null : level))}
          />
        ))}
        <SelectField
          label={t('welcome.language.add')}
          value=""
          options={free.map((code) => ({ value: String(code), words: capital(languageName(code)) }))}
          none={t('welcome.choose')}
          onValue={(code) => code && setAdded([...added, code])}
        />
      </div>
    </fieldset>
  );
}

function Wishes({ profile, change }: { profile: Profile; change: (profile: Profile) => void }): VNode {
  const { t } = useTranslator();
  const { locations = [], remoteDaysMin, contracts = [], payMin } = profile.preferences ?? {};
  const pay = payMin ?? { currency: 'EUR', period: 'year' as const };
  return (
    <Part title={t('welcome.wishes')}>
      <ListField
        label={t('welcome.places')}
        hint={t('welcome.places.hint')}
        value={locations}
        onValue={(places) =>
          change(editWishes(profile, { locations: places.length > 0 ? places : undefined }))
        }
      />
      <div class="fields">
        <SelectField
          label={t('welcome.remote')}
          value={remoteDaysMin ? String(remoteDaysMin) : ''}
          options={REMOTE_DAYS.map((value) => ({
            value: String(value),
            words: t('welcome.remote.days', { count: Number(value) }),
          }))}
          none={t('welcome.remote.any')}
          onValue={(value) =>
            change(editWishes(profile, { remoteDaysMin: value === '' ? undefined : Number(value) }))
          }
        />
      </div>
      <fieldset>
        <legend>{t('welcome.contracts')}</legend>
        <div class="checks">
          {CONTRACTS.map((contract) => (
            <CheckField
              key={contract}
              label={t(`contract.${contract}`)}
              checked={contracts.includes(contract)}
              onValue={(on) => change(toggleContract(profile, contract, on))}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('welcome.pay')}</legend>
        <div class="fields pay">
          <NumberField
            label={t('welcome.pay.amount')}
            value={payMin?.amount}
            min={1}
            max={9_999_999}
            onValue={(amount) =>
              change(
                editWishes(profile, {
                  payMin:
                    amount === undefined ? undefined : { amount, currency: pay.currency, period: pay.period },
                }),
              )
            }
          />
          <SelectField
            label={t('welcome.pay.currency')}
            value={pay.currency}
            options={CURRENCIES.map((value) => ({ value: String(value), words: value }))}
            onValue={(currency) =>
              payMin && currency && change(editWishes(profile, { payMin: { ...payMin, currency } }))
            }
          />
          <SelectField
            label={t('welcome.pay.period')}
            value={pay.period}
            options={PERIODS.map((value) => ({ value, words: t(`welcome.period.${value}`) }))}
            onValue={(period) =>
              payMin && period && change(editWishes(profile, { payMin: { ...payMin, period } }))
            }
          />
        </div>
      </fieldset>
    </Part>
  );
}

function Breakers({ profile, change }: { profile: Profile; change: (profile: Profile) => void }): VNode {
  const { t } = useTranslator();
  const chosen = profile.dealBreakers ?? [];
  return (
    <Part title={t('welcome.breakers')} hint={t('welcome.breakers.hint')}>
      <div class="checks">
        {BREAKERS.map((id) => (
          <CheckField
            key={id}
            label={t(`welcome.breaker.${id}`)}
            checked={chosen.includes(id)}
            onValue={(on) => change(toggleBreaker(profile, id, on))}
          />
        ))}
      </div>
    </Part>
  );
}
