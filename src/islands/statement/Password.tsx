import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';

/** The password of an archive. Shown as typed: it protects a file that lies on this device. */
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
