/**
 * The outline and the bar of the picker: one element beside the body, in a closed shadow root and in the top layer, that the page's own
 * styles do not reach. Styles are set property by property, which no page policy forbids. Removing it leaves the document as it was.
 */
import type { PickerWords } from '../messaging/protocol.ts';

export interface Overlay {
  /** The only node that is ever in the page. */
  readonly host: HTMLElement;
  outline(rect: { left: number; top: number; width: number; height: number }): void;
  /** Shown, and read out by screen readers. */
  say(words: string): void;
  focus(): void;
  blur(): void;
  remove(): void;
}
export type OverlayAction = 'wider' | 'narrower' | 'choose' | 'leave';

const INK = '#0b2239';
const PAPER = '#ffffff';
const ACCENT = '#1f6fb2';

export function createOverlay(
  document: Document,
  words: PickerWords,
  onAction: (action: OverlayAction) => void,
): Overlay {
  const host = make(document, 'div', {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    width: '100vw',
    height: '100vh',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    overflow: 'visible',
    'pointer-events': 'none',
    'z-index': '2147483647',
  });
  const shadow = host.attachShadow({ mode: 'closed' });
  const box = make(document, 'div', {
    position: 'fixed',
    'box-sizing': 'border-box',
    border: `3px solid ${ACCENT}`,
    outline: `2px solid ${PAPER}`,
    'border-radius': '4px',
    background: 'rgb(31 111 178 / 0.12)',
    'pointer-events': 'none',
  });
  box.setAttribute('aria-hidden', 'true');
  const bar = make(document, 'div', {
    position: 'fixed',
    left: '50%',
    bottom: '16px',
    transform: 'translateX(-50%)',
    'box-sizing': 'border-box',
    'max-width': 'calc(100vw - 24px)',
    width: '620px',
    padding: '12px 16px',
    background: INK,
    color: PAPER,
    font: '14px/1.45 system-ui, sans-serif',
    'border-radius': '10px',
    'box-shadow': '0 4px 20px rgb(0 0 0 / 0.4)',
    'pointer-events': 'auto',
    outline: 'none',
    cursor: 'default',
  });
  // An application: the keys are ours, a screen reader hands them on.
  for (const [name, value] of Object.entries({
    role: 'application',
    tabindex: '-1',
    lang: words.language,
    'aria-label': words.title,
    'aria-describedby': 'help',
  }))
    bar.setAttribute(name, value);
  const title = make(document, 'div', { 'font-weight': '600' });
  title.textContent = words.title;
  const help = make(document, 'div', { 'font-size': '13px', opacity: '0.9' });
  help.id = 'help';
  help.textContent = words.help;
  const status = make(document, 'div', {
    margin: '6px 0',
    'min-height': '1.45em',
    overflow: 'hidden',
    'text-overflow': 'ellipsis',
    'white-space': 'nowrap',
  });
  status.setAttribute('role', 'status');
  const buttons = make(document, 'div', { display: 'flex', 'flex-wrap': 'wrap', gap: '8px' });
  for (const action of ['wider', 'narrower', 'choose', 'leave'] as const) {
    const main = action === 'choose';
    const button = make(document, 'button', {
      font: 'inherit',
      'min-height': '36px',
      padding: '4px 12px',
      border: `1px solid ${PAPER}`,
      'border-radius': '6px',
      background: main ? PAPER : 'transparent',
      color: main ? INK : PAPER,
      cursor: 'pointer',
    });
    button.setAttribute('type', 'button');
    button.textContent = words[action];
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onAction(action);
    });
    buttons.append(button);
  }
  bar.append(title, help, status, buttons);
  shadow.append(box, bar);
  host.setAttribute('popover', 'manual');
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    // Without popovers, or inside a full-screen element, the highest z-index has to do.
  }
  return {
    host,
    outline({ left, top, width, height }) {
      const place = { left, top, width, height };
      for (const [name, value] of Object.entries(place))
        box.style.setProperty(name, `${Math.round(value)}px`, 'important');
    },
    say(text) {
      status.textContent = text;
    },
    blur: () => bar.blur(),
    focus: () => bar.focus({ preventScroll: true }),
    remove: () => host.remove(),
  };
}

function make(document: Document, tag: string, styles: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
  return element;
}
