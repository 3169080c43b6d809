/**
 * The single door to the browser's extension API. webextension-polyfill stands behind it: nothing else in the project
 * imports it, so that replacing it is a change of this one file.
 */
export { default as browser } from 'webextension-polyfill';
export type { Browser, Runtime, Tabs } from 'webextension-polyfill';
