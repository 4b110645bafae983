import { createHash } from 'node:crypto';
import { DEVICE_KEYS } from '../../stores/link/index.ts';

const { inputs, picks, scoring } = DEVICE_KEYS;

/**
 * Inline script that runs before the first paint. Adds the class `waits` of choose.css if a link or this device will
 * change what the island shows. The class hides the comparison until the island removes it.
 */
export const WAIT_SCRIPT = `try{if(location.hash.includes('=')||['${inputs}','${picks}','${scoring}'].some(k=>localStorage.getItem(k)))document.documentElement.classList.add('waits')}catch{}`;

/** Hash of the script for the content security policy, which blocks inline scripts without one. */
export const WAIT_HASH = `sha256-${createHash('sha256').update(WAIT_SCRIPT).digest('base64')}` as const;
