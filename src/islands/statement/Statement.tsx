import { useEffect, useMemo, useState } from 'preact/hooks';
import { toEnd } from '../../domain/ranges/index.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { type CalculatorState, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import { loadState } from '../shared/storage.ts';
import { toNameless, toOfferEntries } from '../shared/use-calculator.ts';
import { Drop } from './Drop.tsx';
import { Files } from './Files.tsx';
import type { Question } from './protocol.ts';
import { ReportView } from './ReportView.tsx';
import { Settings } from './Settings.tsx';
import { useCheck } from './use-check.ts';

type Props = { facts: Encoded<CalculatorFacts>; words: Encoded<Words>; lang: string; calculatorHref: string };

/** What the reader chose beside the files. */
export type Choice = Pick<Question, 'terminals' | 'payouts' | 'dropDuplicates'> & {
  /** Id of the price list that each fee is held against; empty for the rate that the file prints. */
  contractId: string;
};

const FIRST: Choice = { terminals: 1, payouts: 'none', dropDuplicates: true, contractId: '' };

/** The statement check: files in, what was paid, whether it fits the contract, and what others would have charged. */
export function Statement(props: Props) {
  const { lang, calculatorHref } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const [choice, setChoice] = useState<Choice>(FIRST);
  // Own offers are those of the calculator, read once: this page changes none.
  const [state, setState] = useState<CalculatorState>(DEFAULT_STATE);
  useEffect(() => setState(loadState() ?? DEFAULT_STATE), []);
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
