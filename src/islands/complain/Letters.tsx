import { useMemo, useState } from 'preact/hooks';
import type { FilledLetter } from '../../facts/complain/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createTranslate, type Words } from '../../format/words.ts';
import { fillLetter } from '../../guidance/letter/index.ts';
import { printOn } from '../shared/print-on.ts';
import { useCopy } from '../shared/use-copy.ts';

type Props = { letters: Encoded<FilledLetter[]>; words: Encoded<Words> };

/** Letters that are filled in on the device and sent nowhere. An empty field prints as a line to write on. */
export function Letters(props: Props) {
  const letters = useMemo(() => decode(props.letters), [props.letters]);
  const t = useMemo(() => createTranslate(decode(props.words)), [props.words]);
  const [id, setId] = useState(letters[0]?.id ?? '');
  // Keyed by field id, so that two letters share a field.
  const [values, setValues] = useState<Record<string, string>>({});
  const { notice, copy } = useCopy(t('letter.byHand'));
  const letter = letters.find((one) => one.id === id);
  if (!letter) return null;
  const text = fillLetter(letter.body, values);
  const set = (field: string, value: string) => setValues({ ...values, [field]: value });
  return (
    <div class="letters">
      <form class="no-print" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <label class="choice">
          {t('letter.which')}
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
          <button type="button" class="button primary" onClick={() => copy(text, t('letter.copied'))}>
            {t('letter.copy')}
          </button>
          <button type="button" class="button" onClick={() => printOn('letter')}>
            {t('letter.print')}
          </button>
          <p class="small quiet" role="status">
            {notice.message}
          </p>
        </div>
      </div>
    </div>
  );
}
