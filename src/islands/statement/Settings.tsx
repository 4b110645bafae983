import type { Entry } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';
import type { Choice } from './Statement.tsx';

type Props = {
  f: Format;
  entries: readonly Entry[];
  labels: ReadonlyMap<string, string>;
  choice: Choice;
  set: (choice: Choice) => void;
};

const MAX_TERMINALS = 20;

/** Settings of the audit: the contract to compare with, terminals and payouts. */
export function Settings({ f, entries, labels, choice, set }: Props) {
  // Lists only price lists with at least one known rate.
  const priced = entries.filter(({ tariff }) => tariff.rates.some(({ tiers }) => tiers !== 'unknown'));
  return (
    <section class="numbers no-print" aria-label={f.t('statement.settings')}>
      <label class="choice">
        {f.t('statement.contract')}
        <select
          value={choice.contractId}
          onChange={(event) => set({ ...choice, contractId: event.currentTarget.value })}
        >
          <option value="">{f.t('statement.printedRate')}</option>
          {priced.map(({ id }) => (
            <option key={id} value={id}>
              {labels.get(id)}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        {f.t('statement.payouts')}
        <select
          value={choice.payouts}
          onChange={(event) => set({ ...choice, payouts: event.currentTarget.value === 'daily' ? 'daily' : 'none' })}
        >
          <option value="none">{f.t('payouts.none')}</option>
          <option value="daily">{f.t('payouts.daily')}</option>
        </select>
      </label>
      <label class="choice">
        {f.t('input.terminals')}
        <select
          value={choice.terminals}
          onChange={(event) => set({ ...choice, terminals: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: MAX_TERMINALS }, (_, index) => (
            <option key={String(index)} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
