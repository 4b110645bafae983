import type { Format } from '../shared/format.ts';
import type { Column } from './to-columns.ts';

type Props = { f: Format; columns: readonly Column[]; calculatorHref: string };

/** The reader's own offers one by one; what can be asked about each follows under its name. */
export function Checks({ f, columns, calculatorHref }: Props) {
  const offers = columns.filter(({ href }) => href === null);
  return (
    <section class="cmp-checks" aria-label={f.t('compare.checks')}>
      <h2>{f.t('compare.checks')}</h2>
      {offers.length === 0 && <p>{f.t('compare.checksNone')}</p>}
      {offers.map(({ id, label, row }) => {
        const { low, high, unknown } = row.cost;
        const range = f.join(f.yuan(low.perYearFen), f.yuan(high.perYearFen));
        const count = unknown.length;
        return (
          <section key={id} aria-label={label}>
            <h3>{label}</h3>
            <p>{f.t(count > 0 ? 'compare.checksOpen' : 'compare.checksTotal', { range, count })}</p>
          </section>
        );
      })}
      <p class="no-print">
        <a class="button" href={calculatorHref}>
          {f.t(offers.length > 0 ? 'compare.checksEdit' : 'compare.checksAdd')}
        </a>
      </p>
    </section>
  );
}
