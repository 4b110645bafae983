import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CompareFacts } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import { MAX_PICKS } from '../../stores/picks/index.ts';
import type { PickOrigin } from './use-picks.ts';

type Props = {
  f: Format;
  compare: CompareFacts;
  ids: readonly string[];
  origin: PickOrigin;
  add: (id: string) => void;
  remove: (id: string) => void;
};

function toStatus(f: Format, count: number): string {
  if (count === 0) return f.t('compare.countNone');
  if (count === 1) return f.t('compare.countOne');
  if (count >= MAX_PICKS) return f.t('compare.countFull', { count });
  return f.t('compare.count', { count, left: MAX_PICKS - count });
}

/** Lists the compared providers with buttons to remove one or add another up to the limit. */
export function Picks({ f, compare, ids, origin, add, remove }: Props) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState('');
  const picked = ids.flatMap((id) => compare.columns.find((column) => column.id === id) ?? []);
  const others = compare.columns.filter(({ id }) => !ids.includes(id));
  const isFull = ids.length >= MAX_PICKS;

  /** Element that receives the focus after the change is drawn. */
  const goTo = useRef<((fieldset: HTMLFieldSetElement) => HTMLElement | null | undefined) | null>(null);
  useLayoutEffect(() => {
    if (root.current) goTo.current?.(root.current)?.focus();
    goTo.current = null;
  }, [ids.join()]);
  const removers = (fieldset: HTMLFieldSetElement) => [...fieldset.querySelectorAll<HTMLElement>('[data-remove]')];
  const take = () => {
    if (!chosen) return;
    goTo.current = (fieldset) => fieldset.querySelector('select') ?? removers(fieldset).slice(-1)[0];
    add(chosen);
    setChosen('');
  };
  const drop = (id: string) => {
    const at = ids.indexOf(id);
    goTo.current = (fieldset) => {
      const left = removers(fieldset);
      return left[Math.min(at, left.length - 1)] ?? fieldset.querySelector('select');
    };
    remove(id);
  };

  return (
    <fieldset class="cmp-picks no-print" ref={root}>
      <legend>{f.t('compare.picked')}</legend>
      <ul class="plain">
        {picked.map(({ id, label, href }) => (
          <li key={id}>
            <a href={href}>{label}</a>
            <button
              type="button"
              data-remove
              aria-label={f.t('compare.remove', { name: label })}
              onClick={() => drop(id)}
            >
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 2l8 8M10 2l-8 8" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {!isFull && (
        <div class="cmp-add">
          <label>
            <span>{f.t('compare.add')}</span>
            <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              <option value="">{f.t('compare.choose')}</option>
              {others.map((column) => (
                <option key={column.id} value={column.id}>
                  {column.label}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" onClick={take}>
            {f.t('compare.addButton')}
          </button>
        </div>
      )}
      <p class="small quiet" role="status">
        {toStatus(f, ids.length)}
        {origin !== 'reader' && `${f.t('summary.space')}${f.t(`compare.from.${origin}`)}`}
      </p>
    </fieldset>
  );
}
