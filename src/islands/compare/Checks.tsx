import type { Business } from '../../domain/types.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { CompareFacts } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { offerId } from '../shared/use-calculator.ts';
import { Match } from './Match.tsx';
import { OfferCheck } from './OfferCheck.tsx';
import type { Column, OwnEntry } from './to-columns.ts';

type Props = {
  f: Format;
  offers: readonly OwnEntry[];
  columns: readonly Column[];
  state: CalculatorState;
  business: Business;
  facts: CalculatorFacts;
  rules: CompareFacts['rules'];
  hrefs: { calculator: string; regulation: string };
};

/** Checks each own offer line by line and shows which line would have to change to match another column. */
export function Checks({ f, offers, columns, state, business, facts, rules, hrefs }: Props) {
  return (
    <section class="cmp-checks" aria-label={f.t('compare.checks')}>
      <h2>{f.t('compare.checks')}</h2>
      {offers.length === 0 && <p>{f.t('compare.checksNone')}</p>}
      {offers.map(({ id, label }) => {
        const offer = state.offers.find((_, index) => offerId(index) === id);
        const own = columns.find((column) => column.id === id);
        const targets = columns.filter((column) => column.id !== id);
        return (
          <section key={id} aria-label={label}>
            <h3>{label}</h3>
            {offer && (
              <OfferCheck
                f={f}
                offer={offer}
                label={label}
                state={state}
                market={facts.market}
                rules={rules}
                rulesHref={hrefs.regulation}
              />
            )}
            {own && <Match f={f} offer={own} targets={targets} business={business} />}
          </section>
        );
      })}
      <p class="no-print">
        <a class="button" href={hrefs.calculator}>
          {f.t(offers.length > 0 ? 'compare.checksEdit' : 'compare.checksAdd')}
        </a>
      </p>
    </section>
  );
}
