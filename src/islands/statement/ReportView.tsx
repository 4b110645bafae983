import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import { printOn } from '../shared/print-on.ts';
import { saveFile } from '../shared/save-file.ts';
import { Findings } from './Findings.tsx';
import { Others } from './Others.tsx';
import type { Report } from './protocol.ts';
import { Shape } from './Shape.tsx';
import { Sums } from './Sums.tsx';
import { toCalculatorLink } from './to-calculator-link.ts';
import { toReportCsv } from './to-report-csv.ts';
import { toReportSummary } from './to-report-summary.ts';
import type { Check } from './use-check.ts';

type Props = {
  f: Format;
  report: Report;
  check: Check;
  labels: ReadonlyMap<string, string>;
  calculatorHref: string;
  dropDuplicates: boolean;
  setDropDuplicates: (drop: boolean) => void;
};

/** Report: fees paid, audit against the contract, and what others would have charged. Prints on one sheet. */
export function ReportView({ f, report, check, labels, calculatorHref, dropDuplicates, setDropDuplicates }: Props) {
  const [message, setMessage] = useState('');
  const { overlaps, duplicates, totals } = report;
  const link = toCalculatorLink(totals);
  return (
    <div class="report">
      <p class="said" role="status">
        {toReportSummary(report, labels, f)}
      </p>
      {duplicates.rows + duplicates.deductions > 0 && (
        <fieldset class="no-print">
          <legend class="warning">
            {f.t('statement.overlap', {
              days: f.whole(Math.max(1, ...overlaps.map(({ days }) => days))),
              rows: f.whole(duplicates.rows),
              sum: f.exact(duplicates.sumFen),
            })}
            {duplicates.deductions > 0 &&
              f.t('statement.overlap.deductions', {
                lines: f.whole(duplicates.deductions),
                sum: f.exact(duplicates.deductionsFen),
              })}
          </legend>
          {[true, false].map((drop) => (
            <label key={String(drop)} class="tick">
              <input
                type="radio"
                name="duplicates"
                checked={dropDuplicates === drop}
                onChange={() => setDropDuplicates(drop)}
              />
              {f.t(`statement.duplicates.${drop ? 'drop' : 'keep'}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div class="report-columns">
        <Sums f={f} totals={totals} />
        <Findings f={f} report={report} labels={labels} check={check} />
      </div>
      <Others f={f} report={report} labels={labels} />
      <Shape f={f} totals={totals} />
      <div class="actions no-print">
        {link && (
          <a class="button primary" href={`${calculatorHref}#${link}`}>
            {f.t('statement.toCalculator')}
          </a>
        )}
        <button type="button" class="button" onClick={() => printOn('a4')}>
          {f.t('statement.print')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveFile('cleartill-statement.csv', toReportCsv(report, labels, f), 'text/csv')}
        >
          {f.t('action.csv')}
        </button>
        {report.json !== '' && (
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile('cleartill-statement.json', report.json, 'application/json');
              setMessage(f.t('statement.saved'));
            }}
          >
            {f.t('statement.saveResult')}
          </button>
        )}
        <p class="small quiet" role="status">
          {message}
        </p>
      </div>
    </div>
  );
}
