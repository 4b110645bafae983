import type { Format } from '../../format/format.ts';
import { parseAmountFen } from '../../offer/amounts/index.ts';
import { type CalculatorState, setState } from '../../stores/calculator/index.ts';
import { AmountField } from './AmountField.tsx';

/** Field of the monthly takings, in yuan. */
export function MonthlyField({ f, state }: { f: Format; state: CalculatorState }) {
  return (
    <AmountField
      f={f}
      name="monthly"
      label={f.t('input.monthly')}
      value={state.monthlyFen}
      show={(fen) => String(fen / 100)}
      parse={(text) => parseAmountFen(text)}
      echo={(fen) => f.t('field.understoodYuan', { amount: f.price(fen) })}
      min={1}
      step={100_000}
      set={(monthlyFen) => monthlyFen && setState({ monthlyFen })}
    />
  );
}
