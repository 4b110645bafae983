import type { Format } from '../../format/format.ts';

type Props = { f: Format; id: string; name: string; bare?: boolean };

/**
 * Checkbox that adds a provider to the comparison, without a visible label in long lists. The script of the pick bar
 * sets its state, because it serves the lists of all pages.
 */
export function Pick({ f, id, name, bare }: Props) {
  return (
    <label class={bare ? 'pick bare' : 'pick'}>
      <input type="checkbox" data-pick={id} aria-label={f.t('pick.of', { name })} />
      {!bare && <span>{f.t('pick.tick')}</span>}
    </label>
  );
}
