import type { VNode } from 'preact';
import type { RejectionReason } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';
import type { Correction, OfferView } from '../lib/model/view.ts';
import { Undo } from './CorrectMenu.tsx';
import { byConcept, type Corrector, distinct, type Term, undoneBy } from './corrections.ts';
import { capital, conceptName } from './fit-words.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** What may be a mistake of Jalon comes first; what is only tidied away comes last. */
const ORDER: readonly RejectionReason[] = [
  'overruled',
  'negated',
  'ambiguous',
  'other-trade',
  'colleague',
  'company',
  'benefits',
  'process',
  'legal',
  'furniture',
  'field',
];

/** Seen, not counted, and why: one group a reason; the same word twice is one entry with all its places. */
export function Rejections({
  view,
  onReveal,
  correct,
}: {
  readonly view: OfferView;
  readonly onReveal: (span: Span) => void;
  /** Without it nothing can be corrected here. */
  readonly correct?: Corrector | undefined;
}): VNode {
  const translator = useTranslator();
  const { t, named } = translator;
  const corrections = view.corrections ?? [];
  const counted = correct ? byConcept(corrections, 'count') : [];
  return (
    <div class="rejections">
      <p class="quiet">{t('rejected.hint')}</p>
      {correct && counted.length > 0 && (
        <section aria-label={t('correct.counted')}>
          <h3>{t('correct.counted')}</h3>
          <ul class="chips">
            {counted.map(({ concept, corrections: made, spans }) => {
              const name = capital(conceptName(concept, view.labels, translator));
              return (
                <li key={concept} class="chip-row">
                  <Reveal spans={spans} onReveal={onReveal} class="chip">
                    {name}
                  </Reveal>
                  <Undo name={name} of={concept} terms={undoneBy(made)} correct={correct} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {ORDER.map((reason) => {
        const words = wordsRejectedFor(reason, view);
        if (words.length === 0) return null;
        return (
          <section key={reason} aria-label={named('rejected', reason, reason)}>
            <h3>{named('rejected', reason, reason)}</h3>
            <ul class="chips">
              {words.map(({ surface, spans, terms }) => (
                <li key={surface} class="chip-row">
                  <Reveal spans={spans} onReveal={onReveal} class="chip">
                    <q>{surface}</q>
                    {spans.length > 1 && (
                      <span class="quiet">{t('receipt.passages', { count: spans.length })}</span>
                    )}
                  </Reveal>
                  {correct &&
                    (reason === 'overruled' ? (
                      <Undo
                        name={surface}
                        of={terms.map(({ concept }) => concept).join(' ')}
                        terms={undoneBy(corrections.filter((made) => isOfTerms(made, spans)))}
                        correct={correct}
                      />
                    ) : (
                      <button
                        type="button"
                        class="link correct-count"
                        data-count={surface}
                        aria-label={t('correct.count.of', { name: surface })}
                        onClick={() =>
                          correct.overrule(
                            terms.map((term) => ({ ...term, verdict: 'count' })),
                            false,
                          )
                        }
                      >
                        {t('correct.count')}
                      </button>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The correction that set these places aside. */
function isOfTerms({ verdict, spans }: Correction, places: readonly Span[]): boolean {
  return verdict === 'ignore' && spans.some(({ start }) => places.some((place) => place.start === start));
}

interface RejectedWords {
  readonly surface: string;
  readonly spans: Span[];
  readonly terms: readonly Term[];
}

function wordsRejectedFor(
  reason: RejectionReason,
  { reading: { text, rejected } }: OfferView,
): readonly RejectedWords[] {
  const found = new Map<string, { surface: string; spans: Span[]; terms: Term[] }>();
  for (const rejection of rejected) {
    if (rejection.reason !== reason) continue;
    const { start, end, concept } = rejection;
    const surface = String(text).slice(start, end).replace(/\s+/g, ' ');
    const group = found.get(surface.toLowerCase()) ?? { surface, spans: [], terms: [] };
    group.spans.push({ start, end });
    group.terms.push({ concept, surface: rejection.surface });
    found.set(surface.toLowerCase(), group);
  }
  return [...found.values()].map((group) => ({ ...group, terms: distinct(group.terms) }));
}
