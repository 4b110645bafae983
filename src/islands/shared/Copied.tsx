import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';

type Notice = {
  /** What was done last, for a live region. */
  said: string;
  /** A link that could not be copied. */
  link: string;
};

/** Copies links and says what was done; some browsers inside apps forbid copying, which leaves the link to be shown. */
export function useCopy(f: Format) {
  const [notice, setNotice] = useState<Notice>({ said: '', link: '' });
  return {
    notice,
    say: (said: string) => setNotice({ said, link: '' }),
    /** Copies the address of this page with the fragment, and says so in these words. */
    copyLink: async (fragment: string, copied: string) => {
      const link = `${location.origin}${location.pathname}${fragment && `#${fragment}`}`;
      try {
        await navigator.clipboard.writeText(link);
        setNotice({ said: copied, link: '' });
      } catch {
        setNotice({ said: f.t('action.copyByHand'), link });
      }
    },
  };
}

/** What was done last, and the link to copy by hand where that was not it. */
export function Copied({ f, notice: { said, link } }: { f: Format; notice: Notice }) {
  return (
    <>
      <p class="small quiet" role="status">
        {said}
      </p>
      {link && (
        <input
          class="link-text"
          type="text"
          readOnly
          value={link}
          aria-label={f.t('action.copyLink')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
