import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CvDocument } from '../lib/import/cv-document.ts';
import { IMPORT_FAULTS, type ImportFault } from '../lib/import/import-error.ts';
import type { CvProposal } from '../lib/import/proposal.ts';
import type { Profile } from '../lib/model/profile.ts';
import { ImportReview } from './ImportReview.tsx';
import { useTranslator } from './translation.ts';

export interface ImportActions {
  /** @throws an Error with a `fault` of `IMPORT_FAULTS` */
  read(source: File | string): Promise<CvDocument>;
  propose(document: CvDocument): Promise<CvProposal>;
}

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly fault: ImportFault | 'failed'; readonly name: string }
  | { readonly at: 'review'; readonly proposal: CvProposal; readonly name: string }
  | { readonly at: 'done'; readonly count: number };

const ACCEPTED = '.pdf,.docx,.odt,.json,.xml,.zip,.txt,.md';

/** A CV from a file or from the clipboard: read here, reviewed line by line, then taken over. Nothing changes before that. */
export function ImportPart({
  profile,
  actions,
  onTake,
  onUndo,
}: {
  readonly profile: Profile;
  readonly actions: ImportActions;
  readonly onTake: (profile: Profile) => void;
  readonly onUndo: () => void;
}): VNode {
  const { t } = useTranslator();
  const id = useId();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  useEffect(() => {
    if (step.at === 'review' || step.at === 'refused' || step.at === 'done') told.current?.focus();
  }, [step.at]);

  async function read(source: File | string): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    const name = typeof source === 'string' ? t('import.pasted') : source.name;
    setStep({ at: 'reading' });
    try {
      const proposal = await actions.propose(await actions.read(source));
      if (mine === asked.current) setStep({ at: 'review', proposal, name });
    } catch (error) {
      if (mine === asked.current) setStep({ at: 'refused', fault: faultOf(error), name });
    }
  }

  if (step.at === 'review')
    return (
      <div ref={told} tabIndex={-1} class="import-told">
        <ImportReview
          key={step.name}
          proposal={step.proposal}
          name={step.name}
          profile={profile}
          onCancel={() => setStep({ at: 'choose' })}
          onTake={(next, count) => {
            onTake(next);
            setPasted('');
            setStep({ at: 'done', count });
          }}
        />
      </div>
    );
  return (
    <div class="import">
      <div ref={told} tabIndex={-1} class="import-told">
        {step.at === 'refused' && (
          <p class="failure" role="alert">
            {t(`import.fault.${step.fault}`, { name: step.name })}
          </p>
        )}
        {step.at === 'done' && (
          <p class="import-done" role="status">
            {t('import.done', { count: step.count })}{' '}
            <button
              type="button"
              class="button"
              onClick={() => {
                onUndo();
                setStep({ at: 'choose' });
              }}
            >
              {t('action.undo')}
            </button>
          </p>
        )}
      </div>
      <div class="import-ways">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the file field is the one for all. */}
        <div
          class={`import-drop ${over ? 'over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer?.files[0];
            if (file) void read(file);
          }}
        >
          <label for={`${id}-file`}>{t('import.file')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={ACCEPTED}
            aria-describedby={`${id}-hint`}
            disabled={step.at === 'reading'}
            onChange={(event) => {
              const field = event.currentTarget;
              const file = field.files?.[0];
              if (file) void read(file);
              // The same file may be chosen once more.
              field.value = '';
            }}
          />
          <p id={`${id}-hint`} class="quiet">
            {t('import.file.hint')}
          </p>
        </div>
        <div class="import-paste">
          <label for={`${id}-text`}>{t('import.paste')}</label>
          <textarea
            id={`${id}-text`}
            rows={4}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            disabled={pasted.trim() === '' || step.at === 'reading'}
            onClick={() => void read(pasted)}
          >
            {t('import.paste.read')}
          </button>
        </div>
      </div>
      <p class="quiet" role="status">
        {step.at === 'reading' ? t('import.reading') : ''}
      </p>
    </div>
  );
}

function faultOf(error: unknown): ImportFault | 'failed' {
  const fault: unknown = error instanceof Error && 'fault' in error ? error.fault : undefined;
  return IMPORT_FAULTS.find((one) => one === fault) ?? 'failed';
}
