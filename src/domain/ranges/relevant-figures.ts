import { CHANNELS } from '../../schemas/channels.ts';
import { isInUse } from '../ownership/flow.ts';
import type { Business, FigureId, RangedTariff, Span, Unknown } from '../types.ts';
import { everyYearsAt } from './at-end.ts';
import type { TariffFigure } from './figures.ts';

/** True if the figure is known to be 0. */
const isZero = (figure: Span | Unknown): boolean => figure !== 'unknown' && figure.high === 0;

/** Returns the prices of the channels in use. A channel of unknown acceptance counts as an unknown price. */
function relevantRates({ rates }: RangedTariff, { monthly }: Business): [FigureId, TariffFigure][] {
  const used = new Set(monthly.filter(isInUse).map(({ channel }) => channel));
  const relevant = rates.filter(({ channel }) => used.has(channel));
  relevant.sort((a, b) => CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel));
  return relevant.map(({ channel, accepted, tiers }) => [`rate:${channel}`, accepted === 'unknown' ? accepted : tiers]);
}

/**
 * Returns the figures that can change what this business pays under this tariff, with their ids. Rates come first, in
 * channel order, then the rest in the order of the cost items. Leaves out channels without volume, instant settlement
 * that is not used, and fees that start after the horizon. Leaves out terms of a fee known to be 0, and fees per
 * terminal without a terminal.
 */
export function relevantFigures(ranged: RangedTariff, business: Business): [FigureId, TariffFigure][] {
  const { purchase, deposit, annual, data, upgrade, maintenance } = ranged.ownership;
  const { instant } = ranged;
  const { years, payoutsPerMonth } = business;
  const hasTerminal = business.terminals > 0;
  const isCharged = ({ freeMonths }: typeof data) =>
    hasTerminal && (freeMonths === 'unknown' || freeMonths.low < 12 * years);
  const hasTerms = (figure: Span | Unknown) => hasTerminal && !isZero(figure);
  const interval = everyYearsAt(upgrade.everyYears, 'high');

  const figures = relevantRates(ranged, business);
  const add = (isRelevant: boolean, id: FigureId, figure: TariffFigure) => isRelevant && figures.push([id, figure]);
  if (instant) {
    add(payoutsPerMonth > 0, 'instant.ratePpm', instant.ratePpm);
    add(payoutsPerMonth > 0, 'instant.perPayoutFen', instant.perPayoutFen);
  }
  add(hasTerminal, 'purchase.priceFen', purchase.priceFen);
  add(true, 'purchase.setupFen', purchase.setupFen);
  add(hasTerminal, 'deposit.amountFen', deposit.amountFen);
  add(hasTerms(deposit.amountFen), 'deposit.refund', deposit.refund);
  add(hasTerminal, 'annual.perTerminalFen', annual.perTerminalFen);
  add(true, 'annual.perMerchantFen', annual.perMerchantFen);
  add(isCharged(data), 'data.perMonthFen', data.perMonthFen);
  add(hasTerms(data.perMonthFen), 'data.freeMonths', data.freeMonths);
  add(hasTerminal && interval > 0 && interval < years, 'upgrade.perTerminalFen', upgrade.perTerminalFen);
  add(hasTerms(upgrade.perTerminalFen) && years > 1, 'upgrade.everyYears', upgrade.everyYears);
  add(isCharged(maintenance), 'maintenance.perMonthFen', maintenance.perMonthFen);
  add(hasTerms(maintenance.perMonthFen), 'maintenance.freeMonths', maintenance.freeMonths);
  return figures;
}
