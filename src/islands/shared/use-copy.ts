import { useState } from 'preact/hooks';
import { copyText } from '../../stores/clipboard/index.ts';

export type CopyNotice = {
  /** Result of the last action, for a live region. */
  message: string;
  /** Text that could not be copied; empty if there is none. */
  uncopied: string;
};

/**
 * Copies texts and reports the result.
 * @param byHand message that asks the user to copy by hand, because some in-app browsers forbid copying
 */
export function useCopy(byHand: string) {
  const [notice, setNotice] = useState<CopyNotice>({ message: '', uncopied: '' });
  const announce = (message: string) => setNotice({ message, uncopied: '' });
  /** Copies a text; `copied` is the message on success. */
  const copy = async (text: string, copied: string) => {
    if (await copyText(text)) announce(copied);
    else setNotice({ message: byHand, uncopied: text });
  };
  /** Copies the address of this page with a fragment. */
  const copyLink = (fragment: string, copied: string) =>
    copy(`${location.origin}${location.pathname}${fragment && `#${fragment}`}`, copied);
  return { notice, announce, copy, copyLink };
}
