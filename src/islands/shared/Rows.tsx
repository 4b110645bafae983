import type { ComponentChildren } from 'preact';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import { GROUPS } from '../../domain/comparison/index.ts';
import type { Business } from '../../domain/types.ts';
import type { CalculatorFacts, EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { Pick } from './Pick.tsx';
import { RangeBar } from './RangeBar.tsx';
import { Receipt } from './Receipt.tsx';
import { SourceMark } from './SourceMark.tsx';
import { StackBar } from './StackBar.tsx';
import { type RowGroup, toRateNotes, toRowGroups } from './to-rows.ts';

export type RowsProps = {
  f: Format;
  facts: CalculatorFacts;
  rows: readonly ComparisonRow[];
  business: Business;
  /** Names of the own offers by row id. */
  own: ReadonlyMap<string, string>;
  bar: 'range' | 'stack';
  /** True if unpublished lines are filled from the market range. */
  filled: boolean;
  selected: string | null;
  select: (id: string | null) => void;
};

/** List of offers in the printed order (rule O1): bar, total, deciding rates, and the receipt in a fold. */
export function Rows(props: RowsProps) {
  const { f, rows, filled } = props;
  const groups = toRowGroups(rows);
  const ends = groups.filter((group) => group.group !== 'unpublished' || rows.length === group.rows.length);
  const maxFen = Math.max(1, ...(ends.length > 0 ? ends : groups).map((group) => group.cost.high.perYearFen)) * 1.04;
  return (
    <>
      {GROUPS.map((name) => {
        const shown = groups.filter((group) => group.group === name);
        if (shown.length === 0) return null;
        const count = shown.reduce((sum, group) => sum + group.rows.length, 0);
        return (
          <section key={name} class="row-group">
            <h2 class="small">
              {f.t(name === 'unpublished' && !filled ? 'group.unfilled' : `group.${name}`)}{' '}
              <span class="quiet number">{f.t(count === 1 ? 'group.countOne' : 'group.count', { count })}</span>
            </h2>
            <ol class="plain rows">
              {shown.map((group) => (
                <Row key={group.rows[0]?.id} {...props} group={group} maxFen={maxFen} />
              ))}
            </ol>
          </section>
        );
      })}
      <p class="small quiet">
        {f.t('order.rule')} {f.t('order.gradeE')}
      </p>
    </>
  );
}

function Row(props: RowsProps & { group: RowGroup; maxFen: number }) {
  const { f, facts, group, maxFen, own, bar, business, selected, select } = props;
  const chosen = group.rows.find(({ id }) => id === selected);
  const row = chosen ?? (group.rows[0] as ComparisonRow);
  const shown = { ...row, cost: group.cost };
  const entryOf = (id: string) => facts.entries.find((known) => known.id === id);
  const entry = entryOf(row.id);
  const label = (id: string) => own.get(id) ?? entryOf(id)?.label ?? id;
  const isJoined = group.rows.length > 1;
  /** Id of the provider to pick; own offers have none, because the comparison always includes them. */
  const pick = (of?: EntryFacts) => of && <Pick f={f} id={of.providerId} name={of.label} bare={isJoined} />;
  const open = chosen !== undefined;
  const market = row.group === 'unpublished' && row.cost.market.length > 0;
  return (
    <li class={open ? 'row open' : 'row'} data-row={row.id}>
      <div class="head">
        <span class="names">
          {group.rows.map(({ id }) => (
            <span key={id} class="named">
              {isJoined && pick(entryOf(id))}
              <button
                type="button"
                class={own.has(id) ? 'name own' : 'name'}
                aria-expanded={id === selected}
                onClick={() => select(id === selected ? null : id)}
              >
                {label(id)}
              </button>
            </span>
          ))}
        </span>
        <Total f={f} row={shown} />
      </div>
      {bar === 'range' ? (
        <RangeBar cost={group.cost} maxFen={maxFen} own={own.has(row.id)} market={market} />
      ) : (
        <StackBar cost={group.cost} maxFen={maxFen} />
      )}
      <Notes f={f} facts={facts} row={shown} entry={entry} business={business}>
        {isJoined ? <span class="note quiet pick-hint">{f.t('pick.hint')}</span> : pick(entry)}
      </Notes>
      {open && (
        <div class="inline-receipt">
          <Receipt f={f} facts={facts} row={row} label={label(row.id)} entry={entry} business={business} />
        </div>
      )}
    </li>
  );
}

/** Typical total a year. With an unknown part it reads "from", and the known sum is printed below. */
function Total({ f, row }: { f: Format; row: ComparisonRow }) {
  const { low, typical, high, unknown } = row.cost;
  const [from, to] = [f.yuan(low.perYearFen), f.yuan(high.perYearFen)];
  return (
    <span class="totals number">
      <b>{f.t(unknown.length > 0 ? 'cost.from' : 'cost.about', { amount: f.yuan(typical.perYearFen) })}</b>
      <small class="quiet">
        {unknown.length > 0
          ? f.t(row.group === 'unpublished' && row.cost.market.length > 0 ? 'cost.knownMarket' : 'cost.known', {
              range: f.join(from, to),
            })
          : f.join(from, to)}
      </small>
    </span>
  );
}

type NotesProps = {
  f: Format;
  facts: CalculatorFacts;
  row: ComparisonRow;
  entry: EntryFacts | undefined;
  business: Business;
  children: ComponentChildren;
};

function Notes({ f, facts, row, entry, business, children }: NotesProps) {
  const used = new Set(business.monthly.map((part) => part.channel));
  const rates = toRateNotes(row, entry, used, f);
  const { unknown, market } = row.cost;
  return (
    <p class="notes small">
      {rates.map((rate) => (
        <span key={rate.channel} class="note">
          {f.t(`channel.${rate.channel}`)} <span class="number">{rate.text}</span>
          <SourceMark f={f} facts={facts} ids={rate.sources} market={false} />
        </span>
      ))}
      {row.unsupportedShare > 0 && (
        <span class="note warning">{f.t('cost.unsupported', { share: f.share(row.unsupportedShare) })}</span>
      )}
      {market.length > 0 && (
        <span class="note quiet">{f.t('cost.marketFilled', { names: figureNames(market, f) })}</span>
      )}
      {unknown.length > 0 && (
        <span class="note warning">{f.t('cost.openItems', { names: figureNames(unknown, f) })}</span>
      )}
      {entry && entry.stale.length > 0 && (
        <span class="note warning">{f.t('cost.stale', { names: figureNames(entry.stale, f) })}</span>
      )}
      {children}
    </p>
  );
}
