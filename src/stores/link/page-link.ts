import { followLeave, replaceFragment, showInOtherLanguage } from './browser.ts';

/** Delay before the address changes. Browsers reject too many changes in a short time, as while a slider moves. */
const ADDRESS_DELAY_MS = 250;

/** Name of the part that is first in a link, under its own version `v`. */
export const INPUTS = 'inputs';

/** Version of all other parts. */
const EXTRAS_VERSION = 'x=1';

export type PageLink = ReturnType<typeof createPageLink>;

/**
 * Creates the link of a page: the texts of its parts, and the delay with which they reach the address. Parts have the
 * order in which they were first shown.
 */
export function createPageLink() {
  const texts = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns the fragment with the state of every part: `v=1&…&x=1&…`; empty if nothing is set. */
  function toFragment(): string {
    const extras = [...texts].filter(([part, text]) => part !== INPUTS && text).map(([, text]) => text);
    return [texts.get(INPUTS), extras.length > 0 && EXTRAS_VERSION, ...extras].filter(Boolean).join('&');
  }

  /** Puts the text of a part into the link to the other language; the address stays. */
  function show(part: string, text: string): void {
    texts.set(part, text);
    showInOtherLanguage(toFragment());
  }

  /** Puts the last saved state into the address, if it is not there yet. */
  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    replaceFragment(toFragment());
  }

  /**
   * Puts the text of a part into the link to the other language at once. The address follows after a delay or when the
   * page is left. An empty text leaves the address at once; otherwise a reload would restore what was cleared.
   */
  function save(part: string, text: string): void {
    show(part, text);
    followLeave(flush);
    clearTimeout(timer);
    timer = setTimeout(flush, ADDRESS_DELAY_MS);
    if (text === '') flush();
  }

  return { toFragment, show, save };
}

/** Link of the page that is open. */
export const pageLink = createPageLink();
