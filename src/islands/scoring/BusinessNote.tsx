import { type CalculatorState, serialiseState } from '../../stores/calculator/index.ts';
import type { Shown } from './shown.ts';

type Props = { shown: Shown; state: CalculatorState; calculatorHref: string };

/** Names the business for which the price is scored: the reader's own, or the three example shops. */
export function BusinessNote({ shown, state, calculatorHref }: Props) {
  const { f, facts, isOwn } = shown;
  const names = facts.baskets.map(({ name }) => name).join(f.t('unit.list'));
  const { monthlyFen, terminals, years } = state;
  return (
    <p class="business small">
      {isOwn
        ? f.t('scoring.business.own', { amount: f.price(monthlyFen), terminals, years })
        : f.t('scoring.business.baskets', { names })}{' '}
      <a class="no-print" href={isOwn ? `${calculatorHref}#${serialiseState(state)}` : calculatorHref}>
        {f.t(isOwn ? 'scoring.business.change' : 'scoring.business.enter')}
      </a>
    </p>
  );
}
