import { useStore } from '@nanostores/preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import { type TermKey, termHref } from '../../format/terms.ts';
import type { Parsed } from '../../offer/amounts/index.ts';
import { $epoch, setUnclear } from '../../stores/calculator/index.ts';

type Props = {
  f: Format;
  /** Unique name on the page; also the key in `$unclear` while the text cannot be parsed. */
  name: string;
  label: string;
  value: number | undefined;
  /** Formats a value as the text of the field. */
  show: (value: number) => string;
  parse: (text: string) => Parsed;
  /** Formats the parsed value, such as "= 30,000 yuan". */
  echo?: (value: number) => string;
  set: (value: number | undefined) => void;
  /** True if the field may stay empty, which means unknown. */
  optional?: boolean;
  /** Step of the arrow keys, in the unit of the value. */
  step?: number;
  /** Smallest accepted value; 0 if left out. */
  min?: number;
  hint?: string;
  compact?: boolean;
  /** Glossary term that explains the field. */
  term?: TermKey | undefined;
};

/** Text field for an amount or a rate. It shows the parsed value and keeps text that cannot be parsed. */
export function AmountField(props: Props) {
  const { f, name, label, value, show, parse, echo, set, optional, step, min = 0, hint, compact, term } = props;
  const id = useId();
  const shown = value === undefined ? '' : show(value);
  const [text, setText] = useState(shown);
  const [error, setError] = useState<string | null>(null);

  const epoch = useStore($epoch, { ssr: 'initial' });
  const drawn = useRef({ value, epoch });
  const typed = useRef(false);

  // Replaces the text when the value changed elsewhere (preset, link, slider), but not while typing. Uses a layout
  // effect, because the next key may precede a normal effect.
  useLayoutEffect(() => {
    const isNew = drawn.current.epoch !== epoch || (drawn.current.value !== value && !typed.current);
    drawn.current = { value, epoch };
    typed.current = false;
    if (!isNew) return;
    setText(shown);
    setError(null);
    setUnclear(name, false);
  }, [value, epoch]);
  useLayoutEffect(() => () => setUnclear(name, false), []);

  const take = (next: string) => {
    setText(next);
    if (optional && next.trim() === '') return accept(undefined);
    const parsed = parse(next);
    if (parsed.ok && parsed.value >= min) return accept(parsed.value);
    setError(f.t(`field.${parsed.ok ? 'too-small' : parsed.error}`, { text: next.trim() }));
    setUnclear(name, true);
  };
  const accept = (next: number | undefined) => {
    setError(null);
    setUnclear(name, false);
    if (next === value) return;
    typed.current = true;
    set(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!sign || !step || value === undefined) return;
    event.preventDefault();
    const next = Math.max(min, value + sign * step);
    if (!parse(show(next)).ok) return;
    setText(show(next));
    accept(next);
  };

  const understood = parse(text);
  return (
    <div class={compact ? 'field compact' : 'field'}>
      <label for={id}>{label}</label>
      {term && (
        <a class="about" href={termHref(f.lang, term)} aria-label={f.t('field.about', { name: label })}>
          ?
        </a>
      )}
      <span class="entry">
        <input
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          enterkeyhint="done"
          value={text}
          aria-invalid={error !== null}
          aria-describedby={`${id}-note`}
          onInput={(event) => take(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="echo number" id={`${id}-note`} role={error ? 'alert' : undefined}>
          {error ? <span class="error">{error}</span> : understood.ok && echo ? echo(understood.value) : hint}
        </span>
      </span>
    </div>
  );
}
