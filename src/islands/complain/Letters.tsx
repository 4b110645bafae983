import { useMemo, useState } from 'preact/hooks';
import type { FilledLetter } from '../../facts/complain/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import type { Words } from '../../format/words.ts';
import { fillLetter } from '../../guidance/letter/index.ts';
import { printOn } from '../shared/print-on.ts';

type Props = { letters: Encoded<FilledLetter[]>; words: Encoded<Words> };

/** Letters filled in on the device. Text stays in the page; an empty field prints as a line to write on. */
export function Letters(props: Props) {
  const letters = useMemo(() => decode(props.letters), [props.letters]);
  const words = useMemo(() => decode(props.words), [props.words]);
  const [id, setId] = useState(letters[0]?.id ?? '');
  // Keeps values by field id, so that letters share their common fields.
  const [values, setValues] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const letter = letters.find((one) => one.id === id);
  if (!letter) return null;
  const text = fillLetter(letter.body, values);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words['letter.copied'] ?? '');
    } catch {
      // Leaves the letter to copy by hand, because some in-app browsers block the clipboard.
      setSaid(words['letter.byHand'] ?? '');
    }
  };
  const set = (field: string, value: string) => setValues({ ...values, [field]: value });
  return (
    <div class="letters">
      <form class="no-print" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <label class="choice">
          {words['letter.which']}
          <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {letters.map(({ id: one, title }) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {letter.fields.map(({ id: field, label, hint, lines }) => (
          <div key={field} class="text-field">
            <label for={`letter-field-${field}`}>
              {label}
              {hint && <small>{hint}</small>}
            </label>
            {lines > 1 ? (
              <textarea
                id={`letter-field-${field}`}
                rows={lines}
                name={field}
                value={values[field] ?? ''}
                onInput={(event) => set(field, event.currentTarget.value)}
              />
            ) : (
              <input
                id={`letter-field-${field}`}
                type="text"
                name={field}
                value={values[field] ?? ''}
                onInput={(event) => set(field, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
      </form>
      <div>
        <pre class="letter">{text}</pre>
        <div class="actions no-print">
          <button type="button" class="button primary" onClick={copy}>
            {words['letter.copy']}
          </button>
          <button type="button" class="button" onClick={() => printOn('letter')}>
            {words['letter.print']}
          </button>
          <p class="small quiet" role="status">
            {said}
          </p>
        </div>
      </div>
    </div>
  );
}
