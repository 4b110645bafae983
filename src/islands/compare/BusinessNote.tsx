import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { type CalculatorState, serialiseState } from '../../stores/calculator/index.ts';

type Props = { f: Format; facts: CalculatorFacts; state: CalculatorState; isOwn: boolean; href: string };

/** Describes the business that the cost is computed for, with a link to change it. */
export function BusinessNote({ f, facts, state, isOwn, href }: Props) {
  const mix = state.mix
    .filter(({ percent }) => percent > 0)
    .sort((a, b) => b.percent - a.percent)
    .map(({ channel, percent }) => f.t('input.mixShare', { channel: f.t(`said.${channel}`), percent }));
  const what = f.t('compare.what', {
    amount: f.price(state.monthlyFen),
    mix: mix.join(f.t('unit.list')),
    terminals: state.terminals,
    years: state.years,
  });
  const name = facts.presets.find(({ id }) => id === state.preset)?.name ?? '';
  return (
    <>
      {f.t(isOwn ? 'compare.businessOwn' : 'compare.businessPreset', { what, name })}{' '}
      <a class="no-print" href={`${href}#${serialiseState(state)}`}>
        {f.t(isOwn ? 'compare.changeOwn' : 'compare.change')}
      </a>
    </>
  );
}
