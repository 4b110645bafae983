import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';

/** File input that also accepts dropped files. */
export function Drop({ f, add }: { f: Format; add: (files: Iterable<File>) => void }) {
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      class={isOver ? 'drop over no-print' : 'drop no-print'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        add(event.dataTransfer?.files ?? []);
      }}
    >
      <b>{f.t('statement.choose')}</b>
      <span>{f.t('statement.kinds')}</span>
      <input
        type="file"
        multiple
        name="statement"
        onChange={(event) => {
          add(event.currentTarget.files ?? []);
          // Resets the input, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
