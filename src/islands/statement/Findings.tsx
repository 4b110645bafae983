import type { Format } from '../../format/format.ts';
import type { StoredFinding } from '../../statement/index.ts';
import { saveFile } from '../shared/save-file.ts';
import type { Report, RowHead } from './protocol.ts';
import { Rows } from './Rows.tsx';
import type { Check } from './use-check.ts';

type Props = { f: Format; report: Report; labels: ReadonlyMap<string, string>; check: Check };

const ROW_COLUMNS = ['line', 'time', 'kind', 'channel', 'label', 'amount', 'fee', 'expected', 'difference'] as const;

/** Returns what was observed, as a sentence. */
function toSentence(finding: StoredFinding, f: Format): string {
  const { kind, channel, count, sumFen, ratePpm, day, label, against } = finding;
  return f.t(`statement.finding.${kind}`, {
    channel: channel ? f.t(`channel.${channel}`) : f.t('statement.unknownChannel'),
    count: f.whole(count),
    sum: f.exact(Math.abs(sumFen)),
    rate: ratePpm === undefined ? '' : f.rate(ratePpm),
    other: against.kind === 'rate' ? f.rate(against.ratePpm) : '',
    day: day ?? '',
    label: label ?? '',
  });
}

/** Findings of the fee audit: observation, possible meaning, and question. They never assign blame. */
export function Findings({ f, report, labels, check }: Props) {
  const { audit } = report;
  if (!audit) return null;
  const { compared, contract } = audit;
  const words = (): RowHead => ({
    head: ROW_COLUMNS.map((column) => f.t(`statement.row.${column}`)) as unknown as RowHead['head'],
    kinds: Object.fromEntries(
      (['sale', 'refund', 'deduction'] as const).map((kind) => [kind, f.t(`statement.rowKind.${kind}`)]),
    ),
    channels: Object.fromEntries(
      report.totals.byChannel.flatMap(({ channel }) => (channel ? [[channel, f.t(`channel.${channel}`)]] : [])),
    ),
  });
  const save = (place: number) =>
    check.rowsOf(place, words(), (text) => saveFile('cleartill-rows.csv', text, 'text/csv'));
  return (
    <section class="audit">
      <h2>{f.t('statement.audit')}</h2>
      <p class="quiet small">
        {f.t('statement.compared', {
          count: f.whole(compared.count),
          contract:
            contract.kind === 'tariff' ? (labels.get(contract.id) ?? contract.id) : f.t('statement.printedRate'),
          charged: f.exact(compared.chargedFen),
          expected: f.exact(compared.expectedFen),
        })}
        {compared.withoutFee > 0 && f.t('statement.notCompared.fee', { count: f.whole(compared.withoutFee) })}
        {compared.withoutPrice > 0 && f.t('statement.notCompared.price', { count: f.whole(compared.withoutPrice) })}
      </p>
      {audit.findings.length === 0 && (
        <p>{f.t(compared.count > 0 ? 'statement.nothingFound' : 'statement.nothingCompared')}</p>
      )}
      <ul class="plain findings">
        {audit.findings.map((finding, place) => (
          <li key={`${place} ${JSON.stringify(finding)}`} data-kind={finding.kind}>
            <p>
              <b>{toSentence(finding, f)}</b>
            </p>
            <p class="small">{f.t(`statement.means.${finding.kind}`)}</p>
            <p class="small quiet">{f.t(`statement.ask.${finding.kind}`)}</p>
            <Rows f={f} finding={finding} place={place} report={report} check={check} save={() => save(place)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
