import { PPM } from '../../base/numbers.ts';
import type { Format } from '../../format/format.ts';
import type { Totals } from '../../statement/index.ts';

const WIDTH = 240;
const HEIGHT = 48;

/** Bar chart over equal steps, hidden from screen readers. */
function Bars({ values }: { values: readonly number[] }) {
  const max = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, index) => (
        <rect
          key={String(index)}
          x={index * step + 0.5}
          width={Math.max(0.5, step - 1)}
          y={HEIGHT - (value / max) * HEIGHT}
          height={(value / max) * HEIGHT}
        />
      ))}
    </svg>
  );
}

/** Distribution of the sales by month, hour and ticket size. */
export function Shape({ f, totals }: { f: Format; totals: Totals }) {
  const { byMonth, byHour, byChannel } = totals;
  const busiest = byHour.reduce((best, { sales }, hour) => (sales > (byHour[best]?.sales ?? 0) ? hour : best), 0);
  return (
    <section class="shape">
      <h2>{f.t('statement.shape')}</h2>
      <div class="shape-parts">
        <figure>
          <figcaption>{f.t('statement.byHour', { hour: busiest })}</figcaption>
          <Bars values={byHour.map(({ sales }) => sales)} />
        </figure>
        {byChannel.map(
          ({ channel, tickets }) =>
            tickets && (
              <figure key={String(channel)}>
                <figcaption>
                  {f.t('statement.tickets', {
                    channel: channel ? f.t(`channel.${channel}`) : f.t('statement.unknownChannel'),
                    mean: f.exact(tickets.meanFen),
                    median: f.exact(tickets.medianFen),
                    cv: tickets.cv.toFixed(2),
                  })}
                </figcaption>
                <Bars values={tickets.bins.map(({ count }) => count)} />
                <p class="tiny quiet number">
                  {f.t('statement.binsFrom', {
                    low: f.yuan(tickets.bins[0]?.fromFen ?? 0),
                    high: f.yuan(tickets.bins.slice(-1)[0]?.toFen ?? 0),
                  })}
                </p>
              </figure>
            ),
        )}
      </div>
      <table class="ledger small">
        <caption class="hidden-text">{f.t('statement.byMonth')}</caption>
        <thead>
          <tr>
            <th>{f.t('statement.month')}</th>
            <th class="number">{f.t('statement.row.amount')}</th>
            <th class="number">{f.t('statement.fees')}</th>
            <th class="number">{f.t('cost.effectiveRate')}</th>
          </tr>
        </thead>
        <tbody>
          {byMonth.map(({ month, salesFen, refundsFen, feesFen }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td class="number">{f.exact(salesFen - refundsFen)}</td>
              <td class="number">{f.exact(feesFen)}</td>
              <td class="number">
                {f.effective(salesFen > refundsFen ? (feesFen / (salesFen - refundsFen)) * PPM : null)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
