import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';

/** Password field of an archive. The text is visible, because it protects a file on this device only. */
export function Password({ f, send }: { f: Format; send: (password: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      class="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') send(text);
      }}
    >
      <label class="text-field">
        {f.t('statement.password')}
        <input
          type="text"
          name="archive-key"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary">
        {f.t('statement.unlock')}
      </button>
    </form>
  );
}
