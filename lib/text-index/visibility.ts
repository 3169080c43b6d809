/** Which elements a reader does not see, and which he would see after one click ("see more"). Reads only. */

/** Never read: no prose, or what the user types. */
const UNREAD = new Set(
  'script style noscript template head title meta link input textarea select option datalist iframe frame object embed svg math canvas video audio map progress meter'.split(
    ' ',
  ),
);
/** Editors that are no form fields. Their text is the user's. */
const EDITOR = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ql-editor|ProseMirror)(?:\s|$)/;
const TYPED_IN = /^(?:textbox|searchbox|combobox|spinbutton)$/;
/** Text for screen readers only, and utility classes that hide whatever the width of the window. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|u-hidden|d-none|is-hidden)(?:\s|$)/i;
const BARE_HIDDEN = /(?:^|\s)hidden(?:\s|$)/;
const RESPONSIVE = /(?:^|\s)(?:\w{2,4}:|d-\w{2,4}-)(?:block|flex|grid|inline|contents|table)/;
const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|!|$))/i;
/** Parts that a click unfolds. */
const FOLDED =
  /collaps|accordi|expand|(?:show|see|read|view)-?more|truncat|clamp|toggle|voir-plus|lire-la-suite|tab-?(?:pane|content)|fold/i;

export type AttributeReader = (element: Element, name: string) => string;

/** True when nothing under the element is ever read. */
export function isUnread(element: Element, tag: string, attr: AttributeReader): boolean {
  if (UNREAD.has(tag)) return true;
  const editable = attr(element, 'contenteditable');
  if (editable !== '' ? editable !== 'false' : hasAttribute(element, 'contenteditable')) return true;
  return TYPED_IN.test(attr(element, 'role')) || EDITOR.test(attr(element, 'class'));
}

/**
 * Whether a reader sees the element, would see it after a click in the offer, or never. Asks the browser's own
 * `checkVisibility` where there is one; elsewhere (files) attributes, inline style and well-known classes decide.
 * @param unfolds ids that a control of the page unfolds (`aria-controls`)
 */
export function seenAs(
  element: Element,
  tag: string,
  attr: AttributeReader,
  unfolds: ReadonlySet<string>,
  ask: boolean,
): 'shown' | 'folded' | 'hidden' {
  const style = attr(element, 'style');
  const name = attr(element, 'class');
  const hiddenWord = attr(element, 'hidden');
  const marked =
    (hasAttribute(element, 'hidden') && hiddenWord !== 'until-found') ||
    (style !== '' && HIDDEN_STYLE.test(style)) ||
    (name !== '' && HIDDEN_CLASS.test(name));
  if (HIDDEN_CLASS.test(name) && /sr-only|visually|screen-reader/i.test(name)) return 'hidden';
  let hidden = marked;
  if (ask) hidden = !isShown(element);
  else if (!hidden && BARE_HIDDEN.test(name)) hidden = !RESPONSIVE.test(name);
  if (!hidden) return 'shown';
  const id = attr(element, 'id');
  const unfoldable =
    (id !== '' && unfolds.has(id)) ||
    attr(element, 'role') === 'tabpanel' ||
    FOLDED.test(name) ||
    tag === 'details' ||
    hiddenWord === 'until-found' ||
    followsControl(element);
  return unfoldable ? 'folded' : 'hidden';
}

function isShown(element: Element): boolean {
  const check = prototypeOf(element).checkVisibility;
  if (check.call(element, { visibilityProperty: true, checkVisibilityCSS: true } as CheckVisibilityOptions))
    return true;
  // Elements without a box of their own, whose children have one.
  const view = globalThis.getComputedStyle;
  return typeof view === 'function' && view(element).display === 'contents';
}

/** "Vos missions ⌄" just before it, without an id that ties the two. */
function followsControl(element: Element): boolean {
  const before = (element as { readonly previousElementSibling: Element | null }).previousElementSibling;
  return (
    before !== null &&
    (hasAttribute(before, 'aria-expanded') ||
      prototypeOf(before).querySelector.call(before, '[aria-expanded]') !== null)
  );
}

/** Whether the DOM can say what is displayed. */
export function canAskVisibility(element: Element): boolean {
  return (
    typeof prototypeOf(element).checkVisibility === 'function' &&
    typeof globalThis.getComputedStyle === 'function'
  );
}

/** The platform's own methods, whatever a form's fields are named. */
function prototypeOf(element: Element): Element {
  return Object.getPrototypeOf(element) as Element;
}

function hasAttribute(element: Element, name: string): boolean {
  return prototypeOf(element).hasAttribute.call(element, name);
}
