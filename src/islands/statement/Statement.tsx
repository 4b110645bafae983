import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../domain/comparison/index.ts';
import { toEnd } from '../../domain/ranges/index.ts';
import type { RangedTariff } from '../../domain/types.ts';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { type CalculatorState, DEFAULT_STATE, inputsPart } from '../../stores/calculator/index.ts';
import { createOfferNamer, toOfferEntries } from '../shared/use-calculator.ts';
import { Drop } from './Drop.tsx';
import { Files } from './Files.tsx';
import type { CheckQuestion } from './protocol.ts';
import { ReportView } from './ReportView.tsx';
import { Settings } from './Settings.tsx';
import { useCheck } from './use-check.ts';

type Props = { facts: Encoded<CalculatorFacts>; words: Encoded<Words>; lang: string; calculatorHref: string };

/** Choices of the reader besides the files. */
export type Choice = Pick<CheckQuestion, 'terminals' | 'payouts' | 'dropDuplicates'> & {
  /** Id of the price list that fees are compared with; empty for the rate printed in the file. */
  contractId: string;
};

const FIRST: Choice = { terminals: 1, payouts: 'none', dropDuplicates: true, contractId: '' };

/** Converts the choices and price lists into what the worker analyses with. */
function toQuestion(choice: Choice, entries: readonly Entry[], market: RangedTariff): CheckQuestion {
  const { contractId, ...rest } = choice;
  const contract = entries.find(({ id }) => id === contractId);
  return {
    ...rest,
    // Picks the fields by name, because entries also hold words that the worker does not need.
    entries: entries.map(({ id, name, tariff, device }) => ({ id, name, tariff, device })),
    market,
    contract: contract ? toEnd(contract.tariff, 'typical') : null,
  };
}

/** Root of the statement check: files, settings and report. */
export function Statement(props: Props) {
  const { lang, calculatorHref } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const [choice, setChoice] = useState<Choice>(FIRST);
  // Reads the own offers of the calculator once, because this page cannot change them.
  const [state, setState] = useState<CalculatorState>(DEFAULT_STATE);
  useEffect(() => setState(inputsPart.read()?.value ?? DEFAULT_STATE), []);
  const entries = useMemo(() => [...facts.entries, ...toOfferEntries(state, createOfferNamer(f))], [facts, state, f]);
  const labels = useMemo(() => new Map(entries.map(({ id, label }) => [id, label])), [entries]);
  const question = useMemo(() => toQuestion(choice, entries, facts.market), [choice, entries, facts]);
  const check = useCheck(question);
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
