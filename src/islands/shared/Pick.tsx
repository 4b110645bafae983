import type { Format } from '../../format/format.ts';

type Props = { f: Format; id: string; name: string; bare?: boolean };

/**
 * A box that puts a provider into the comparison, without its word where boxes are many. Whether it is ticked is not
 * drawn here: the script of the pick bar knows it for all lists of all pages.
 */
export function Pick({ f, id, name, bare }: Props) {
  return (
    <label class={bare ? 'pick bare' : 'pick'}>
      <input type="checkbox" data-pick={id} aria-label={f.t('pick.of', { name })} />
      {!bare && <span>{f.t('pick.tick')}</span>}
    </label>
  );
}
