import { useEffect, useMemo, useState } from 'preact/hooks';
import { toEnd } from '../../domain/ranges/index.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { makeFormat } from '../../format/format.ts';
import { type CalculatorState, DEFAULT_STATE, inputsPart } from '../../stores/calculator/index.ts';
import { toNameless, toOfferEntries } from '../shared/use-calculator.ts';
import { Drop } from './Drop.tsx';
import { Files } from './Files.tsx';
import type { Question } from './protocol.ts';
import { ReportView } from './ReportView.tsx';
import { Settings } from './Settings.tsx';
import { useCheck } from './use-check.ts';

type Props = { facts: string; words: string; lang: string; calculatorHref: string };

/** What the reader chose beside the files. */
export type Choice = Pick<Question, 'terminals' | 'payouts' | 'dropDuplicates'> & {
  /** Id of the price list that each fee is held against; empty for the rate that the file prints. */
  contractId: string;
};

const FIRST: Choice = { terminals: 1, payouts: 'none', dropDuplicates: true, contractId: '' };

/** The statement check: files in, what was paid, whether it fits the contract, and what others would have charged. */
export function Statement({ facts: json, words, lang, calculatorHref }: Props) {
  const facts = useMemo(() => JSON.parse(json) as CalculatorFacts, [json]);
  const f = useMemo(() => makeFormat(lang, JSON.parse(words)), [lang, words]);
  const [choice, setChoice] = useState<Choice>(FIRST);
  // Reads the offers of the calculator once, because this page changes none.
  const [state, setState] = useState<CalculatorState>(DEFAULT_STATE);
  useEffect(() => setState(inputsPart.read()?.value ?? DEFAULT_STATE), []);
  const entries = useMemo(() => [...facts.entries, ...toOfferEntries(state, toNameless(f))], [facts, state, f]);
  const labels = useMemo(() => new Map(entries.map(({ id, label }) => [id, label])), [entries]);
  const contract = entries.find(({ id }) => id === choice.contractId);
  const { contractId: _, ...rest } = choice;
  const check = useCheck({
    ...rest,
    entries: entries.map(({ id, name, tariff, device }) => ({ id, name, tariff, device })),
    market: facts.market,
    contract: contract ? toEnd(contract.tariff, 'typical') : null,
  });
  return (
    <div class="statement">
      <Drop f={f} add={check.add} />
      <Files f={f} check={check} />
      {check.broken && (
        <p class="warning" role="alert">
          {f.t(check.broken === 'missing' ? 'statement.notLoaded' : 'statement.broken')}
        </p>
      )}
      {check.items.some(({ state: at }) => at === 'read') && (
        <Settings f={f} entries={entries} labels={labels} choice={choice} set={setChoice} />
      )}
      {check.report && (
        <ReportView
          f={f}
          report={check.report}
          check={check}
          labels={labels}
          calculatorHref={calculatorHref}
          dropDuplicates={choice.dropDuplicates}
          setDropDuplicates={(dropDuplicates) => setChoice({ ...choice, dropDuplicates })}
        />
      )}
    </div>
  );
}
