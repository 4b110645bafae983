import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Business } from '../../domain/types.ts';
import type { CalculatorFacts, EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { termHref } from '../../format/terms.ts';
import { SourceMark } from './SourceMark.tsx';
import { type ReceiptLine, toReceipt } from './to-receipt.ts';

type Props = {
  f: Format;
  facts: CalculatorFacts;
  row: ComparisonRow;
  label: string;
  entry: EntryFacts | undefined;
  business: Business;
};

function Amount({ f, line }: { f: Format; line: ReceiptLine }) {
  if (line.amountFen === null) return <span class="unknown">{f.t('unknown.short')}</span>;
  const { low, typical, high } = line.amountFen;
  return (
    <span class={line.open ? 'unknown' : undefined}>
      {line.open && f.t('cost.atLeastMark')}
      {f.exact(typical)}
      {f.yuan(low) !== f.yuan(high) && <small> {f.span(line.amountFen, f.yuan)}</small>}
    </span>
  );
}

/** Receipt of one row: lines with formula and sources, then the total as a range. */
export function Receipt({ f, facts, row, label, entry, business }: Props) {
  const { cost } = row;
  const lines = toReceipt(row, business, f);
  const idsOf = (line: ReceiptLine) => [
    ...new Set(
      line.figures.flatMap(
        (figure) => (row.cost.market.includes(figure) ? facts.marketSources : entry?.figureSources)?.[figure] ?? [],
      ),
    ),
  ];
  return (
    <section class="receipt" aria-label={f.t('receipt.of', { name: label })}>
      <h3>{label}</h3>
      <p class="quiet small">{f.t('receipt.horizon', { years: business.years, date: facts.day })}</p>
      <ul class="plain">
        {lines.map((line) => (
          <li key={line.key}>
            <span class="line">
              <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" rx="2" class={`item-${line.item}`} />
              </svg>
              <span>
                <a class="term" href={termHref(f.lang, line.item)}>
                  {line.label}
                </a>
              </span>
              <i class="dots" />
              <span class="number">
                <Amount f={f} line={line} />
                <SourceMark f={f} facts={facts} ids={idsOf(line)} market={line.market} />
              </span>
            </span>
            {line.formula && <span class="formula">{line.formula}</span>}
          </li>
        ))}
      </ul>
      <div class="total">
        <p class="line">
          <span>{f.t(cost.unknown.length > 0 ? 'cost.typicalKnown' : 'cost.typical')}</span>
          <i class="dots" />
          <b class="number sum">{f.exact(cost.typical.totalFen)}</b>
        </p>
        {cost.unknown.length > 0 && (
          <p class="warning small">
            {f.t('cost.atLeast', { amount: f.yuan(cost.low.totalFen) })}{' '}
            {f.t('cost.openItems', { names: figureNames(cost.unknown, f) })}
          </p>
        )}
        <Line f={f} name={f.t('cost.lowHigh')} value={f.join(f.yuan(cost.low.totalFen), f.yuan(cost.high.totalFen))} />
        <Line f={f} name={f.t('cost.perYear')} value={f.exact(cost.typical.perYearFen)} />
        {cost.typical.byYear.slice(0, 2).map((fen, year) => (
          <Line key={String(year)} f={f} name={f.t('cost.yearN', { year: year + 1 })} value={f.exact(fen)} />
        ))}
        <Line
          f={f}
          name={f.t('cost.effectiveRate')}
          value={f.join(f.effective(cost.low.effectiveRatePpm), f.effective(cost.high.effectiveRatePpm))}
        />
      </div>
      {cost.market.length > 0 && (
        <p class="small quiet">{f.t('cost.marketFilled', { names: figureNames(cost.market, f) })}</p>
      )}
      {row.unsupportedShare > 0 && (
        <p class="warning small">{f.t('cost.unsupported', { share: f.share(row.unsupportedShare) })}</p>
      )}
      {entry && entry.stale.length > 0 && (
        <p class="warning small">{f.t('cost.stale', { names: figureNames(entry.stale, f) })}</p>
      )}
      <p class="small quiet">{f.t('cost.notModelledShort')}</p>
      {entry && (
        <p class="small">
          <a href={entry.href}>{f.t('receipt.profile')}</a>
          {cost.unknown.length > 0 && (
            <>
              {f.t('receipt.between')}
              <a href={`${entry.href}#gaps`}>{f.t('receipt.ask')}</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Line({ name, value }: { f: Format; name: string; value: string }) {
  return (
    <p class="line small">
      <span>{name}</span>
      <i class="dots" />
      <span class="number">{value}</span>
    </p>
  );
}
