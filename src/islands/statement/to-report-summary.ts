import { PPM } from '../../base/numbers.ts';
import type { Format } from '../../format/format.ts';
import type { Report } from './protocol.ts';

/** Summarises the report in two or three sentences. */
export function toReportSummary(
  { totals, audit, comparison }: Report,
  labels: ReadonlyMap<string, string>,
  f: Format,
): string {
  const net = totals.salesFen - totals.refundsFen;
  const rate = net > 0 ? (totals.feesFen / net) * PPM : null;
  const sentences = [
    f.t('statement.sum.paid', {
      takings: f.exact(net),
      fees: f.exact(totals.feesFen),
      rate: f.effective(rate),
    }),
  ];
  const above = audit?.findings.filter(({ kind }) => kind === 'above-contract') ?? [];
  if (above.length > 0)
    sentences.push(
      f.t('statement.sum.above', {
        count: f.whole(above.reduce((sum, { count }) => sum + count, 0)),
        sum: f.exact(above.reduce((sum, { sumFen }) => sum + sumFen, 0)),
      }),
    );
  const change = audit?.findings.find(({ kind }) => kind === 'rate-change');
  if (change?.day && change.against.kind === 'rate' && change.ratePpm !== undefined)
    sentences.push(
      f.t('statement.sum.changed', {
        day: change.day,
        before: f.rate(change.against.ratePpm),
        after: f.rate(change.ratePpm),
        sum: f.exact(Math.abs(change.sumFen)),
      }),
    );
  if (above.length === 0 && audit && audit.compared.count > 0)
    sentences.push(f.t(audit.contract.kind === 'printed' ? 'statement.sum.fitsPrinted' : 'statement.sum.fits'));
  // Names a price list as cheaper only if it accepts everything, has own figures, and its high end is lower.
  const cheaper = comparison?.rows.filter(
    ({ unknown, market, unsupported, high }) =>
      unknown.length === 0 && market.length === 0 && unsupported.count === 0 && high.totalFen < totals.feesFen,
  );
  if (cheaper?.[0])
    sentences.push(
      f.t('statement.sum.cheaper', {
        name: labels.get(cheaper[0].id) ?? cheaper[0].name,
        total: f.exact(cheaper[0].high.totalFen),
      }),
    );
  return sentences.join(f.t('statement.space'));
}
