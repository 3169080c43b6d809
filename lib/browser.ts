/**
 * The single door to the browser's extension API for the background and the extension pages. WXT's
 * webextension-polyfill module stands behind `wxt/browser`: nothing else in the project imports either, so that
 * replacing them is a change of this one file.
 */
export { type Browser, browser } from 'wxt/browser';
