import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../components/api.ts';
import { CalibrationPart } from '../../components/CalibrationPart.tsx';
import { Icon } from '../../components/Icon.tsx';
import { LabChanges } from '../../components/LabChanges.tsx';
import { Notice } from '../../components/Notice.tsx';
import { routeHash } from '../../components/route.ts';
import { useTranslator } from '../../components/translation.ts';
import { WeightsPart } from '../../components/WeightsPart.tsx';
import type { Calibration, LabPreview } from '../../lib/model/lab.ts';
import type { Profile } from '../../lib/model/profile.ts';

/** Without a click for so long, what is tried is scored (milliseconds). */
const PAUSE = 250;

type Tried =
  | { readonly step: 'counting' | 'failed' }
  | { readonly step: 'ready'; readonly preview: LabPreview };

/** Other weights are tried on all saved offers; nothing is kept before the user says so. */
export function LabPage({
  api,
  onApplied,
}: {
  readonly api: Api;
  readonly onApplied: (changed: number) => void;
}): VNode {
  const { t } = useTranslator();
  const [kept, setKept] = useState<Profile | null | 'loading' | 'failed'>('loading');
  const [draft, setDraft] = useState<Profile | null>(null);
  const [tried, setTried] = useState<Tried>({ step: 'counting' });
  const [calibration, setCalibration] = useState<Calibration | null>(null);
  const [saving, setSaving] = useState<'no' | 'yes' | 'failed'>('no');
  const turn = useRef(0);

  useEffect(() => {
    api('profile/get', {}).then(
      (profile) => {
        setKept(profile);
        setDraft(profile);
      },
      () => setKept('failed'),
    );
    api('lab/calibration', {}).then(setCalibration, () => undefined);
  }, [api]);

  useEffect(() => {
    if (!draft) return undefined;
    turn.current += 1;
    const mine = turn.current;
    setTried((now) => (now.step === 'ready' ? now : { step: 'counting' }));
    const timer = setTimeout(() => {
      api('lab/preview', { profile: draft }).then(
        (preview) => mine === turn.current && setTried({ step: 'ready', preview }),
        () => mine === turn.current && setTried({ step: 'failed' }),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [api, draft]);

  function apply(): void {
    if (!draft || saving === 'yes') return;
    setSaving('yes');
    api('lab/apply', { profile: draft }).then(
      ({ changed }) => onApplied(changed),
      () => setSaving('failed'),
    );
  }
  function keep(): void {
    api('lab/keep', {}).then(
      () => {
        location.hash = routeHash({ page: 'list' });
      },
      () => setSaving('failed'),
    );
  }

  const back = (
    <a class="back" href={routeHash({ page: 'list' })}>
      <Icon name="back" />
      {t('offers.back')}
    </a>
  );
  if (kept === 'loading') return <p class="visually-hidden">{t('offers.loading')}</p>;
  if (kept === 'failed' || kept === null || !draft) {
    return (
      <>
        {back}
        <h1>{t('lab.title')}</h1>
        <Notice title={kept === null ? t('popup.no-profile.title') : t('welcome.load.failed')} inside>
          <a class="button" href="welcome.html">
            {t('popup.profile')}
          </a>
        </Notice>
      </>
    );
  }
  return (
    <div class="lab">
      {back}
      <h1>{t('lab.title')}</h1>
      <p class="quiet">{t('lab.hint')}</p>
      <div class="lab-columns">
        <div class="lab-side">
          <WeightsPart profile={draft} change={setDraft} />
          {calibration && (
            <CalibrationPart calibration={calibration} onTry={(weights) => setDraft({ ...draft, weights })} />
          )}
        </div>
        <section class="lab-result" aria-label={t('lab.result')}>
          <div class="lab-bar">
            <button
              type="button"
              class="button primary"
              data-action="apply"
              aria-disabled={saving === 'yes' || tried.step !== 'ready'}
              onClick={apply}
            >
              {saving === 'yes' ? t('lab.applying') : t('lab.apply')}
            </button>
            <button type="button" class="button" data-action="keep" onClick={keep}>
              {t('lab.keep')}
            </button>
            {saving === 'failed' && (
              <p class="failure" role="alert">
                {t('lab.failed')}
              </p>
            )}
          </div>
          <h2>{t('lab.result')}</h2>
          {tried.step === 'counting' && <p role="status">{t('lab.counting')}</p>}
          {tried.step === 'failed' && <p class="failure">{t('lab.preview.failed')}</p>}
          {tried.step === 'ready' && <LabChanges preview={tried.preview} />}
        </section>
      </div>
    </div>
  );
}
