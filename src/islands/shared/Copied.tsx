import type { Format } from '../../format/format.ts';
import type { CopyNotice } from './use-copy.ts';

/** Result of the last action, and a field with a link that could not be copied. */
export function Copied({ f, notice: { message, uncopied } }: { f: Format; notice: CopyNotice }) {
  return (
    <>
      <p class="small quiet" role="status">
        {message}
      </p>
      {uncopied && (
        <input
          class="link-text"
          type="text"
          readOnly
          value={uncopied}
          aria-label={f.t('action.copyLink')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
