import { useState } from 'preact/hooks';
import { copyText } from '../../stores/clipboard/index.ts';

export type CopyNotice = {
  /** Result of the last action, for a live region. */
  said: string;
  /** Text that could not be copied; empty if there is none. */
  uncopied: string;
};

/**
 * Copies texts and reports the result.
 * @param byHand tells the user to copy by hand, because some browsers inside apps forbid copying
 */
export function useCopy(byHand: string) {
  const [notice, setNotice] = useState<CopyNotice>({ said: '', uncopied: '' });
  const say = (said: string) => setNotice({ said, uncopied: '' });
  /** Copies a text; `copied` reports that it was copied. */
  const copy = async (text: string, copied: string) => {
    if (await copyText(text)) say(copied);
    else setNotice({ said: byHand, uncopied: text });
  };
  /** Copies the address of this page with a fragment. */
  const copyLink = (fragment: string, copied: string) =>
    copy(`${location.origin}${location.pathname}${fragment && `#${fragment}`}`, copied);
  return { notice, say, copy, copyLink };
}
