import { createHash } from 'node:crypto';

/**
 * Runs before anything is drawn: when a link or this device will change what the island shows, the page waits with it
 * (class `waits` of compare.css) until the island takes the class away.
 */
export const WAIT_SCRIPT =
  "try{if(location.hash.includes('=')||['','-picks','-scoring'].some(k=>localStorage.getItem('cleartill'+k)))document.documentElement.classList.add('waits')}catch{}";

/** For the content security policy, which refuses a script that it does not know. */
export const WAIT_HASH = `sha256-${createHash('sha256').update(WAIT_SCRIPT).digest('base64')}` as const;
