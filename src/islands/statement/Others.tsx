import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import type { PricedEntry } from '../../statement/index.ts';
import type { Report } from './protocol.ts';

const WIDTH = 1000;

/** Bar from low to high on the shared axis, with a line at the amount that was charged. */
function Bar({ row, maxFen, paidFen }: { row: PricedEntry; maxFen: number; paidFen: number }) {
  const x = (fen: number) => Math.min(WIDTH, Math.max(0, (fen / maxFen) * WIDTH));
  const [low, typical, high] = [row.low, row.typical, row.high].map(({ totalFen }) => x(totalFen)) as [
    number,
    number,
    number,
  ];
  return (
    <svg class="range" viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1="12" y2="12" class="axis" />
      {row.unknown.length > 0 && (
        <rect class="open" x={low} y="4" width={Math.max(8, Math.min(high - low + 60, WIDTH - low))} height="16" />
      )}
      <rect
        class={row.market.length > 0 ? 'span market' : 'span'}
        x={low}
        y="5"
        width={Math.max(high - low, 6)}
        height="14"
      />
      <rect class="tick" x={typical - 3} y="2" width="6" height="20" />
      <rect class="tick own" x={x(paidFen) - 3} y="0" width="6" height="24" />
    </svg>
  );
}

/** Lists what every price list would have charged on these payments, in the printed order. */
export function Others({ f, report, labels }: { f: Format; report: Report; labels: ReadonlyMap<string, string> }) {
  const { comparison, totals } = report;
  if (!comparison) return null;
  const { rows, combination } = comparison;
  const maxFen = Math.max(1, totals.feesFen, ...rows.map((row) => row.high.totalFen));
  const payments = totals.sales + totals.refunds;
  const known = rows.filter(({ group, unsupported }) => group !== 'unpublished' && unsupported.count < payments);
  const annual = rows[0]?.typical.annualFen !== null;
  return (
    <section class="others">
      <h2>{f.t('statement.others')}</h2>
      <p class="prose quiet small">
        {f.t('statement.othersLead', { paid: f.exact(totals.feesFen) })}
        {f.t(annual ? 'statement.annualised' : 'statement.tooShort', { days: totals.coversDays })}
      </p>
      <ul class="plain rows">
        {known.map((row) => (
          <li key={row.id} class="row" data-row={row.id}>
            <p class="line">
              <b>{labels.get(row.id)}</b>
              <i class="dots" />
              <span class="number">
                {row.unknown.length > 0 && f.t('cost.atLeastMark')}
                {f.exact(row.typical.totalFen)}{' '}
                <small>{f.join(f.yuan(row.low.totalFen), f.yuan(row.high.totalFen))}</small>
              </span>
            </p>
            <Bar row={row} maxFen={maxFen} paidFen={totals.feesFen} />
            <p class="small quiet">
              {f.t('statement.parts', {
                fees: f.exact(row.typical.feeFen + row.typical.instantFeeFen),
                // Marks rows with unpublished parts, because those are not free.
                device: `${row.unknown.some((id) => !id.startsWith('rate:')) ? f.t('cost.atLeastMark') : ''}${f.exact(row.typical.ownershipFen)}`,
              })}
              {row.typical.annualFen !== null && f.t('statement.aYear', { amount: f.yuan(row.typical.annualFen) })}
            </p>
            {row.unsupported.count > 0 && (
              <p class="small warning">
                {f.t('statement.notTaken', {
                  count: f.whole(row.unsupported.count),
                  sum: f.exact(row.unsupported.volumeFen),
                })}
              </p>
            )}
            {row.unknown.length > 0 && (
              <p class="small warning">{f.t('cost.openItems', { names: figureNames(row.unknown, f) })}</p>
            )}
            {row.market.length > 0 && (
              <p class="small quiet">{f.t('cost.marketFilled', { names: figureNames(row.market, f) })}</p>
            )}
          </li>
        ))}
      </ul>
      {combination && (
        <p>
          {f.t('statement.combination', {
            names: combination.tariffs.map((id) => labels.get(id) ?? id).join(f.t('unit.list')),
            total: f.exact(combination.totalFen),
          })}
        </p>
      )}
      <p class="small quiet">{f.t('statement.unpriced', { count: rows.length - known.length })}</p>
    </section>
  );
}
