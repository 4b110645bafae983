import { PPM } from '../../base/numbers.ts';
import type { Format } from '../../format/format.ts';
import type { Totals } from '../../statement/index.ts';

function Line({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <li>
      <span class="line">
        <span>{name}</span>
        <i class="dots" />
        <span class="number">{value}</span>
      </span>
      {note && <span class="formula">{note}</span>}
    </li>
  );
}

const rateOf = (feesFen: number, salesFen: number, refundsFen: number): number | null =>
  salesFen > refundsFen ? (feesFen / (salesFen - refundsFen)) * PPM : null;

/** Receipt of all payments: sales, refunds, fees and net, then each channel. */
export function Sums({ f, totals }: { f: Format; totals: Totals }) {
  const { byChannel, period, withoutFee } = totals;
  const fees = (fen: number, without: number) => `${without > 0 ? f.t('cost.atLeastMark') : ''}${f.exact(fen)}`;
  return (
    <section class="receipt" aria-label={f.t('statement.sums')}>
      <h2>{f.t('statement.sums')}</h2>
      <p class="quiet small">
        {period && f.t('statement.period', { first: period.first, last: period.last, days: totals.coversDays })}
      </p>
      <ul class="plain">
        <Line name={f.t('statement.sales', { count: f.whole(totals.sales) })} value={f.exact(totals.salesFen)} />
        <Line name={f.t('statement.refunds', { count: f.whole(totals.refunds) })} value={f.exact(-totals.refundsFen)} />
        <Line
          name={f.t('statement.fees')}
          value={fees(totals.feesFen, withoutFee)}
          note={f.t('statement.effective', {
            rate: f.effective(rateOf(totals.feesFen, totals.salesFen, totals.refundsFen)),
          })}
        />
      </ul>
      <div class="total">
        <p class="line">
          <span>{f.t('statement.net')}</span>
          <i class="dots" />
          <b class="number sum">{f.exact(totals.netFen)}</b>
        </p>
      </div>
      {withoutFee > 0 && <p class="warning small">{f.t('statement.withoutFee', { count: f.whole(withoutFee) })}</p>}
      <h3>{f.t('statement.byChannel')}</h3>
      <ul class="plain">
        {byChannel.map((one) => (
          <Line
            key={String(one.channel)}
            name={one.channel ? f.t(`channel.${one.channel}`) : f.t('statement.unknownChannel')}
            value={f.exact(one.salesFen - one.refundsFen)}
            note={f.t('statement.channelNote', {
              count: f.whole(one.sales),
              fees: fees(one.feesFen, one.withoutFee),
              rate: f.effective(rateOf(one.feesFen, one.salesFen, one.refundsFen)),
            })}
          />
        ))}
      </ul>
    </section>
  );
}
