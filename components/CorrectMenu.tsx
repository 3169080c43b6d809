import type { VNode } from 'preact';
import type { FitLine } from '../lib/model/fit.ts';
import { WEIGHT_FACTORS, type WeightFactor } from '../lib/model/profile.ts';
import type { OfferView } from '../lib/model/view.ts';
import { type Corrector, correctionsOfLine, termsOfLine, type Undone, undoneBy } from './corrections.ts';
import { conceptName, lineName } from './fit-words.ts';
import { Icon } from './Icon.tsx';
import { useTranslator } from './translation.ts';
import { WeightChoice } from './WeightChoice.tsx';

/** The quiet button at the end of a line that opens what can be said about it. Always there for keyboard and readers. */
export function CorrectToggle({
  name,
  menuId,
  open,
  onToggle,
}: {
  readonly name: string;
  readonly menuId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="correct-toggle"
      aria-label={t('correct.open', { name })}
      aria-expanded={open}
      aria-controls={open ? menuId : undefined}
      title={t('correct.title')}
      onClick={onToggle}
    >
      <Icon name="edit" />
    </button>
  );
}

/** What the user can say about a line of the receipt, one click each. */
export function CorrectMenu({
  id,
  line,
  view,
  correct,
  onDone,
}: {
  readonly id: string;
  readonly line: FitLine;
  readonly view: OfferView;
  readonly correct: Corrector;
  /** Something was said: the menu may close. */
  readonly onDone: () => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const name = lineName(line, view.labels, translator);
  const terms = termsOfLine(line, view.reading);
  const ignore = (everywhere: boolean): void => {
    correct.overrule(
      terms.map((term) => ({ ...term, verdict: 'ignore' })),
      everywhere,
    );
  };
  const count = (strength: 'must' | 'nice'): void => {
    correct.overrule(
      terms.map((term) => ({ ...term, verdict: 'count', strength })),
      false,
    );
  };
  const say = (key: string, label: string, act: () => void): VNode => (
    <button
      key={key}
      type="button"
      class="correct-choice"
      data-correct={key}
      onClick={() => {
        onDone();
        act();
      }}
    >
      {label}
    </button>
  );
  // A level that is there is changed in the profile, not overwritten by a click here.
  const held = line.link?.type === 'exact';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and ask for a legend
    <div class="correct-menu" id={id} role="group" aria-label={t('correct.open', { name })}>
      {say('not-asked', t('correct.not-asked'), () => ignore(false))}
      {line.strength !== 'must' && say('must', t('correct.must'), () => count('must'))}
      {line.strength !== 'nice' && say('nice', t('correct.nice'), () => count('nice'))}
      {say('wrong', t('correct.wrong'), () => ignore(false))}
      {say('wrong-always', t('correct.wrong-always'), () => ignore(true))}
      {!held &&
        line.concepts.map((concept) =>
          say(
            line.concepts.length > 1 ? `have ${concept}` : 'have',
            line.concepts.length > 1
              ? t('correct.have-one', { skill: conceptName(concept, view.labels, translator) })
              : t('correct.have'),
            () => correct.have(namesOf(concept, view, translator.language)),
          ),
        )}
      <WeightChoice
        id={line.concepts.join(' ')}
        name={name}
        label={t('weight.label')}
        factor={weightOfLine(line)}
        onFactor={(factor) =>
          correct.weigh(
            line.concepts.map((concept) => namesOf(concept, view, translator.language)),
            factor,
          )
        }
      />
    </div>
  );
}

function weightOfLine({ factor = 1 }: FitLine): WeightFactor {
  return WEIGHT_FACTORS.find((one) => one === factor) ?? 1;
}

/** The mark of a corrected line, with the way back. Nothing for a line as Jalon read it. */
export function LineCorrected({
  line,
  view,
  correct,
}: {
  readonly line: FitLine;
  readonly view: OfferView;
  readonly correct: Corrector;
}): VNode | null {
  const translator = useTranslator();
  const { t } = translator;
  const corrections = correctionsOfLine(line, view.corrections ?? []);
  if (corrections.length === 0) return null;
  return (
    <p class="corrected">
      <span class="corrected-by">
        {corrections.some(({ everywhere }) => everywhere) ? t('correct.done.always') : t('correct.done')}
      </span>
      <Undo
        name={lineName(line, view.labels, translator)}
        of={line.concepts.join(' ')}
        terms={undoneBy(corrections)}
        correct={correct}
      />
    </p>
  );
}

export function Undo({
  name,
  of,
  terms,
  correct,
}: {
  readonly name: string;
  /** Tells the way back of one term from that of another: the focus finds it. */
  readonly of: string;
  readonly terms: readonly Undone[];
  readonly correct: Corrector;
}): VNode {
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="link correct-undo"
      data-undo={of}
      aria-label={t('correct.undo.of', { name })}
      onClick={() => correct.undo(terms)}
    >
      {t('action.undo')}
    </button>
  );
}

/** Names under which the profile may hold a concept; a new skill gets the first. A term of the user's own is its own name. */
function namesOf(concept: string, { labels }: OfferView, language: 'fr' | 'en'): readonly string[] {
  const label = Object.hasOwn(labels, concept) ? labels[concept] : undefined;
  if (!label) return [concept];
  return [label[language], label.fr, label.en, concept];
}
