import type { VNode } from 'preact';
import { type Reading, ROLE_SHAPES, type RoleShape } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import { Icon } from './Icon.tsx';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** Shares worth a label: smaller ones would be noise. */
const LEAST_SHARE = 0.1;

/** From this share on, a project manager's work is a real part of the job. */
const MIXED_FROM = 0.35;

/** The role that the duties describe most. */
export function mainRole(shape: Reading['roleShape']): RoleShape {
  return ROLE_SHAPES.reduce((best, role) => ((shape[role] ?? 0) > (shape[best] ?? 0) ? role : best));
}

/** Right words, other role: said before anybody believes the number. Nothing when it is a project manager's job. */
export function RoleShapeBar({
  reading,
  onReveal,
}: {
  readonly reading: Reading;
  readonly onReveal: (span: Span) => void;
}): VNode | null {
  const { t, percent } = useTranslator();
  const { roleShape, roleEvidence } = reading;
  const main = mainRole(roleShape);
  if (main === 'project-manager') return null;
  const mixed = roleShape['project-manager'] >= MIXED_FROM;
  const shares = ROLE_SHAPES.filter((role) => (roleShape[role] ?? 0) >= LEAST_SHARE).sort(
    (a, b) => roleShape[b] - roleShape[a],
  );
  let from = 0;
  return (
    <section class="shape" aria-label={t('shape.title')}>
      <Reveal spans={roleEvidence} onReveal={onReveal} class="shape-warning">
        <Icon name="warning" />
        <span>
          <strong>{t(mixed ? 'shape.mixed' : 'shape.warning')}</strong>{' '}
          <span class="shape-text">
            {t(mixed ? 'shape.mixed.text' : 'shape.warning.text', { role: t(`shape.${main}`) })}
          </span>
        </span>
      </Reveal>
      <svg
        class="shape-bar"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {shares.map((role, index) => {
          const x = from;
          from += 100 * roleShape[role];
          return (
            <rect
              key={role}
              class={role === 'project-manager' ? 'shape-own' : `shape-other shape-${index % 3}`}
              x={x}
              y="0"
              width={Math.max(0, 100 * roleShape[role] - 0.6)}
              height="4"
            />
          );
        })}
      </svg>
      <ul class="shape-shares">
        {shares.map((role) => (
          <li key={role} class={role === 'project-manager' ? 'own' : ''}>
            {t('shape.share', { role: t(`shape.${role}`), share: percent(roleShape[role]) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
