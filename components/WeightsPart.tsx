import type { VNode } from 'preact';
import { COMPONENT_IDS } from '../lib/model/fit.ts';
import type { Profile } from '../lib/model/profile.ts';
import { Disclosure } from './Disclosure.tsx';
import { capital } from './fit-words.ts';
import { foldWords } from './fold-words.ts';
import { setComponentWeight, setSkillWeight, skillWeightOf } from './profile-edits.ts';
import { type ChosenSkill, type FoundSkill, SkillSearch } from './SkillSearch.tsx';
import { useTranslator } from './translation.ts';
import { WeightChoice } from './WeightChoice.tsx';

/** What a skill gets when the user names it here: he would not name it to leave it as it is. */
const NAMED_FACTOR = 2;

/** The user's own weights: of the parts of the score, and of single skills wherever an offer asks for them. */
export function WeightsPart({
  profile,
  change,
  search,
}: {
  readonly profile: Profile;
  readonly change: (profile: Profile) => void;
  /** Absent where skills are not added. */
  readonly search?: (query: string) => Promise<readonly FoundSkill[]>;
}): VNode {
  const { t, named, language, number } = useTranslator();
  const weighed = profile.skillWeights ?? [];
  const held = profile.skills ?? [];
  const others = weighed.filter(
    ({ label }) => !held.some((skill) => foldWords(skill.label) === foldWords(label)),
  );
  const changed = weighed.filter(({ weight }) => weight !== 1).length;

  function choose(choice: ChosenSkill): void {
    const names = 'own' in choice ? [choice.own] : [choice.found[language], choice.found.fr, choice.found.en];
    if (!isWeighed(names)) change(setSkillWeight(profile, names, NAMED_FACTOR));
  }
  const isWeighed = (names: readonly string[]): boolean => skillWeightOf(profile, names) !== undefined;

  return (
    <section class="part weights" aria-label={t('weights.title')}>
      <h2>{t('weights.title')}</h2>
      <p class="quiet">{t('weights.hint')}</p>
      <div class="weight-list">
        {COMPONENT_IDS.map((id) => (
          <WeightChoice
            key={id}
            id={id}
            name={named('component', id, id)}
            factor={profile.weights?.[id] ?? 1}
            onFactor={(factor) => change(setComponentWeight(profile, id, factor))}
          />
        ))}
      </div>
      <Disclosure title={t('weights.skills')} {...(changed > 0 ? { note: number(changed), open: true } : {})}>
        <p class="quiet">{t('weights.skills.hint')}</p>
        <div class="weight-list">
          {others.map(({ label, weight }, index) => (
            <WeightChoice
              key={label}
              id={`other-${index}`}
              name={capital(label)}
              factor={weight}
              onFactor={(factor) => change(setSkillWeight(profile, [label], factor, 'keep'))}
              onRemove={() => change(setSkillWeight(profile, [label], 1))}
            />
          ))}
          {held.map(({ label }, index) => (
            <WeightChoice
              key={label}
              id={`held-${index}`}
              name={capital(label)}
              factor={skillWeightOf(profile, [label]) ?? 1}
              onFactor={(factor) => change(setSkillWeight(profile, [label], factor))}
            />
          ))}
        </div>
        {search && (
          <SkillSearch
            search={search}
            label={t('weights.add')}
            isHeld={({ fr, en }) => isWeighed([fr, en])}
            onChoose={choose}
          />
        )}
      </Disclosure>
    </section>
  );
}
