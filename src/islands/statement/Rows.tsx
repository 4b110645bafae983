import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import type { AuditRow, StoredFinding } from '../../statement/index.ts';
import type { Report } from './protocol.ts';
import type { Check } from './use-check.ts';

type Props = { f: Format; finding: StoredFinding; place: number; report: Report; check: Check; save: () => void };

const money = (f: Format, fen: number | null): string => (fen === null ? '' : f.exact(fen));

/** Rows of a finding, requested from the worker when opened. A saved result holds only row numbers. */
export function Rows({ f, finding, place, report, check, save }: Props) {
  const [rows, setRows] = useState<readonly AuditRow[] | null>(null);
  const hasPayments = report.json !== '';
  return (
    <details
      class="no-print"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && hasPayments) check.pageOf(place, setRows);
      }}
    >
      <summary>{f.t('statement.lines', { count: f.whole(finding.count) })}</summary>
      {!hasPayments && <p class="small number-list">{finding.lines.map(f.whole).join(f.t('unit.list'))}</p>}
      {rows && (
        <section class="scroll" tabIndex={0} aria-label={f.t('statement.lines', { count: f.whole(finding.count) })}>
          <table class="ledger small">
            <thead>
              <tr>
                {(['line', 'time', 'kind', 'label'] as const).map((column) => (
                  <th key={column}>{f.t(`statement.row.${column}`)}</th>
                ))}
                {(['amount', 'fee', 'expected', 'difference'] as const).map((column) => (
                  <th key={column} class="number">
                    {f.t(`statement.row.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.file} ${row.line}`}>
                  <td class="number">{f.whole(row.line)}</td>
                  <td class="number">{row.time}</td>
                  <td>{f.t(`statement.rowKind.${row.kind}`)}</td>
                  <td>{row.label}</td>
                  <td class="number">{f.exact(row.amountFen)}</td>
                  <td class="number">{money(f, row.feeFen)}</td>
                  <td class="number">{money(f, row.expectedFen)}</td>
                  <td class="number">{money(f, row.differenceFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows && finding.count > rows.length && (
        <p class="small quiet">{f.t('statement.firstRows', { shown: f.whole(rows.length) })}</p>
      )}
      {hasPayments && (
        <button type="button" class="button" onClick={save}>
          {f.t('statement.saveRows')}
        </button>
      )}
    </details>
  );
}
