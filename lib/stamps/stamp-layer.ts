/**
 * Draws stamps over a page. The one place in Jalon that puts a node into a document, and this is why it is one:
 *
 * - CSS highlights can underline a link but not write "applied · 71"; and their registry is the page's own: a board could read off
 *   it which offers the user saved, applied to or turned down. So it could from generated content (`a::after`) or anchor names, which
 *   show in computed styles.
 * - A closed shadow root, made in the extension's own world, shows the page one empty element and nothing of what it
 *   holds, how many or where. It stands after the body, where pages keep nothing; no node or attribute of the page is
 *   touched; its tag is different on every page; and it is there only while a known offer is in view, so a page without
 *   one stays as it came.
 *
 * Stamps are drawn in the page's own order of layers, each just above the content that its link is in: what the page puts above that
 * (menus, dialogs) is above the stamp too. They take no clicks and are not read out: out of place they would say nothing. Styles
 * are set one by one, because a page's policy may forbid style elements, and in forced colours the browser replaces them.
 */
import type { Stamp } from '../model/known-offer.ts';
import type { Size, Spot } from './place-stamp.ts';

export interface Placed {
  readonly key: string;
  readonly stamp: Stamp;
  /** Viewport pixels. */
  readonly spot: Spot;
  readonly layer: number;
}

export interface StampLayer {
  /** How big these stamps are drawn. Writes, then reads layout once. */
  measure(stamps: readonly Stamp[]): Map<string, Size>;
  /** Draws exactly these; without any, nothing of ours is left in the document. */
  draw(stamps: readonly Placed[]): void;
  clear(): void;
}

type Style = Readonly<Record<string, string>>;

const HOST: Style = {
  all: 'initial',
  position: 'absolute',
  left: '0',
  top: '0',
  width: '0',
  height: '0',
  border: '0',
  overflow: 'visible',
  'pointer-events': 'none',
};
const STAMP: Style = {
  position: 'absolute',
  left: '0',
  top: '0',
  'box-sizing': 'border-box',
  padding: '0 6px',
  border: '1px solid',
  'border-radius': '9px',
  font: '600 11px/16px system-ui, sans-serif',
  'letter-spacing': 'normal',
  'white-space': 'nowrap',
  'pointer-events': 'none',
  'user-select': 'none',
};
/** Each on a ground of its own, so that it is as legible on a dark page as on a light one; at least 4.5 : 1. */
const TONES: Readonly<Record<Stamp['tone'], Style>> = {
  seen: { color: '#3d4650', 'background-color': '#f2f4f6', 'border-color': '#9aa5b1' },
  kept: { color: '#0b4a75', 'background-color': '#e6f2fb', 'border-color': '#3b82b8' },
  ended: {
    color: '#5c5148',
    'background-color': '#f3efe9',
    'border-color': '#b3a596',
    'border-style': 'dashed',
  },
};

/** @param random 0..1, for the name of our element */
export function createStampLayer(document: Document, random: () => number): StampLayer {
  const name = `${letters(3, random)}-${letters(6, random)}`;
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  const drawn = new Map<string, { readonly element: HTMLElement; readonly look: string; place: string }>();
  const sizes = new Map<string, Size>();

  function open(): ShadowRoot | null {
    if (!host || !root) {
      host = document.createElement(name);
      for (const [property, value] of Object.entries(HOST))
        host.style.setProperty(property, value, 'important');
      root = host.attachShadow({ mode: 'closed' });
    }
    if (!host.isConnected) document.documentElement?.append(host);
    return host.isConnected ? root : null;
  }

  function make({ words, tone }: Stamp): HTMLElement {
    const element = document.createElement('span');
    for (const [property, value] of Object.entries({ ...STAMP, ...TONES[tone] }))
      element.style.setProperty(property, value);
    element.textContent = words;
    element.setAttribute('aria-hidden', 'true');
    return element;
  }

  function clear(): void {
    for (const { element } of drawn.values()) element.remove();
    drawn.clear();
    host?.remove();
  }

  return {
    measure(stamps) {
      const fresh = new Map(
        stamps.filter((stamp) => !sizes.has(look(stamp))).map((stamp) => [look(stamp), stamp]),
      );
      if (fresh.size > 0) {
        const inside = open();
        const trial = [...fresh].map(([key, stamp]) => ({ key, element: make(stamp) }));
        for (const { element } of trial) element.style.setProperty('visibility', 'hidden');
        inside?.append(...trial.map(({ element }) => element));
        for (const { key, element } of trial) {
          const { width, height } = element.getBoundingClientRect();
          sizes.set(key, { width, height });
        }
        for (const { element } of trial) element.remove();
        if (drawn.size === 0) host?.remove();
      }
      return new Map(stamps.map((stamp) => [look(stamp), sizes.get(look(stamp)) ?? { width: 0, height: 0 }]));
    },
    draw(stamps) {
      if (stamps.length === 0) {
        clear();
        return;
      }
      const inside = open();
      if (!inside || !host) return;
      const origin = host.getBoundingClientRect();
      const wanted = new Set(stamps.map(({ key }) => key));
      for (const [key, { element }] of drawn) {
        if (wanted.has(key)) continue;
        element.remove();
        drawn.delete(key);
      }
      for (const { key, stamp, spot, layer } of stamps) {
        let shown = drawn.get(key);
        if (shown?.look !== look(stamp)) {
          shown?.element.remove();
          shown = { element: make(stamp), look: look(stamp), place: '' };
          drawn.set(key, shown);
          inside.append(shown.element);
        }
        const place = `translate(${round(spot.x - origin.left)}px, ${round(spot.y - origin.top)}px)`;
        if (shown.place === `${place} ${layer}`) continue;
        shown.place = `${place} ${layer}`;
        shown.element.style.setProperty('transform', place);
        shown.element.style.setProperty('z-index', String(layer));
      }
    },
    clear,
  };
}

/** Draws nothing, for sites that are left alone. */
export const NO_LAYER: StampLayer = {
  measure: () => new Map(),
  draw: () => undefined,
  clear: () => undefined,
};

/** What decides how a stamp looks: the key of `measure`. */
export function look({ words, tone }: Stamp): string {
  return `${tone} ${words}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}

function letters(count: number, random: () => number): string {
  return Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
}
