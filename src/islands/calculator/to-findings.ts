import { cheapestCombination } from '../../domain/combination/index.ts';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import { capEffect } from '../../domain/fees/index.ts';
import { isCheaperInEveryCase, toEnd } from '../../domain/ranges/index.ts';
import type { Business, Tariff } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { toWordKey } from '../../format/words.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { toSavings } from '../shared/to-savings.ts';
import { offerId } from '../shared/use-calculator.ts';

export type FindingsInput = {
  f: Format;
  state: CalculatorState;
  rows: readonly ComparisonRow[];
  business: Business;
  selected: ComparisonRow | undefined;
  label: (id: string) => string;
};

/** Returns the typical tariff of a row without channels of unknown price, which would otherwise count as free. */
function toKnownTariff(row: ComparisonRow): Tariff {
  const tariff = toEnd(row.tariff, 'typical');
  return { ...tariff, rates: tariff.rates.filter(({ channel }) => !row.cost.unknown.includes(`rate:${channel}`)) };
}

function toCombinationSentence({ f, rows, business, label }: FindingsInput): string {
  const candidates = rows.filter((row) => row.group !== 'unpublished');
  const found = cheapestCombination(candidates.map(toKnownTariff), business, 2);
  if (!found) return f.t('combination.none');
  const routes = found.tariffs.map((id) => {
    const channels = Object.entries(found.routes).filter(([, to]) => to === id);
    return f.t('combination.route', {
      name: label(id),
      channels: channels.map(([channel]) => f.t(toWordKey('said', channel))).join(f.t('unit.list')),
    });
  });
  const members = candidates.filter((row) => found.tariffs.includes(row.id)).map((row) => row.cost);
  const [open, market] = [members.flatMap((cost) => cost.unknown), members.flatMap((cost) => cost.market)];
  const total = f.t(found.tariffs.length === 1 ? 'combination.one' : 'combination.two', {
    amount: f.yuan(found.totalFen / business.years),
    routes: routes.join(f.t('combination.and')),
  });
  const parts = [
    total,
    open.length > 0 ? f.t('combination.open', { names: figureNames(open, f) }) : '',
    market.length > 0 ? f.t('combination.market', { names: figureNames(market, f) }) : '',
  ];
  return parts.filter(Boolean).join(f.t('summary.space'));
}

/** Describes what the cap and the ticket spread change in yearly card fees. Returns no sentence without an effect. */
function toCapSentences({ f, state, selected, label }: FindingsInput): string[] {
  if (!selected) return [];
  const tariff = toEnd(selected.tariff, 'typical');
  return state.mix.flatMap((part) => {
    const rule = tariff.rates.find(({ channel }) => channel === part.channel);
    if (part.percent === 0 || !rule?.tiers.some((tier) => tier.capFen !== undefined)) return [];
    const { flatFen, expectedFen, uncappedFen } = capEffect(rule, part.ticketFen, part.cv);
    const salesAYear = (12 * state.monthlyFen * part.percent) / 100 / part.ticketFen;
    const [byCap, bySpread] = [(uncappedFen - expectedFen) * salesAYear, (flatFen - expectedFen) * salesAYear];
    if (byCap < 100) return [];
    const values = {
      name: label(selected.id),
      channel: f.t(`said.${part.channel}`),
      saved: f.yuan(byCap),
      ticket: f.price(part.ticketFen),
    };
    const spread =
      bySpread >= 100
        ? `${f.t('summary.space')}${f.t('cap.spread', { amount: f.yuan(bySpread), ticket: values.ticket })}`
        : '';
    return [`${f.t('cap.saves', values)}${spread}`];
  });
}

function toSavingsSentences({ f, state, rows, selected, label }: FindingsInput): string[] {
  const index = state.offers.findIndex((offer) => offer.current);
  const current = rows.find((row) => row.id === offerId(index));
  if (!current) return [f.t('savings.needsCurrent')];
  if (!selected || selected.id === current.id) return [f.t('savings.pick')];
  return [
    `${f.t('savings.from', { name: label(selected.id) })}${toSavings(current, selected, state.offers[index]?.leaveFen, f)}`,
  ];
}

function toCheaperSentences({ f, rows, selected, label }: FindingsInput): string[] {
  if (!selected || selected.unsupportedShare > 0) return [];
  // Skips figures filled from the market range, because no provider offers that price.
  const isOwn = (row: ComparisonRow) => row.group === 'full' && row.cost.market.length === 0;
  const dearer = rows.filter(
    (row) => row.id !== selected.id && isOwn(row) && isOwn(selected) && isCheaperInEveryCase(selected.cost, row.cost),
  );
  if (dearer.length > 0)
    return [
      f.t('cheaper.every', {
        name: label(selected.id),
        others: dearer.map((row) => label(row.id)).join(f.t('unit.list')),
      }),
    ];
  return [f.t('cheaper.overlap', { name: label(selected.id) })];
}

/** Returns the findings in display order. Omits kinds without a sentence. */
export function toFindings(
  input: FindingsInput,
): { kind: 'combination' | 'cap' | 'savings' | 'cheaper'; lines: string[] }[] {
  const all = [
    { kind: 'combination' as const, lines: [toCombinationSentence(input)] },
    { kind: 'cap' as const, lines: toCapSentences(input) },
    { kind: 'savings' as const, lines: toSavingsSentences(input) },
    { kind: 'cheaper' as const, lines: toCheaperSentences(input) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}
