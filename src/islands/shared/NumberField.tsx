import { useId } from 'preact/hooks';
import { PPM } from '../../base/numbers.ts';
import type { Format } from '../../format/format.ts';
import { type Parsed, parseAmountFen, parseRatePpm } from '../../offer/amounts/index.ts';

/** Parses a number with up to two decimals; undefined if the text is empty or no number. */
export function readNumber(text: string, isRate = false): number | undefined {
  const parsed = isRate ? parseRatePpm(text) : parseAmountFen(text);
  if (!parsed.ok) return undefined;
  return isRate ? parsed.value / PPM : parsed.value / 100;
}

type Props = {
  f: Format;
  name: string;
  label: string;
  hint?: string | undefined;
  text: string;
  isRate?: boolean;
  set: (text: string) => void;
};

/** Text field for a number. It keeps the text as typed and explains text that cannot be parsed. */
export function NumberField({ f, name, label, hint, text, isRate = false, set }: Props) {
  const id = useId();
  const parsed: Parsed = isRate ? parseRatePpm(text) : parseAmountFen(text);
  const error = parsed.ok || parsed.error === 'empty' ? null : f.t(`field.${parsed.error}`, { text: text.trim() });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="entry">
        <input
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-invalid={error !== null}
          aria-describedby={`${id}-note`}
          onInput={(event) => set(event.currentTarget.value)}
        />
        <span class="echo number" id={`${id}-note`} role={error ? 'alert' : undefined}>
          {error ? <span class="error">{error}</span> : hint}
        </span>
      </span>
    </div>
  );
}
