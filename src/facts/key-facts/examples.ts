import { EXAMPLE_FEN, exampleCode, exampleFee } from '../../domain/comparison/index.ts';
import type { Channel } from '../../domain/types.ts';
import { type FactLine, type FactRow, type FactTools, type PriceList, toRow } from './row.ts';

function exampleLine(tools: FactTools, list: PriceList, channel: Channel, amountFen: number): FactLine {
  const { f } = tools;
  const fee = exampleFee(list.tariff, channel, amountFen);
  if (fee === 'not-taken') return { text: f.t('keyFacts.notTaken'), marks: [] };
  if (fee === null) return { text: null, marks: [] };
  const figure = `rate:${channel}`;
  const marks = tools.citations.marks(list.figureSources[figure]);
  return { text: f.exactPoints(fee), marks, stale: list.stale.includes(figure) };
}

/** 50 yuan by code, 1,000 yuan by credit card, 5,000 yuan by debit card: computed from the rows above. */
export function exampleRows(tools: FactTools, list: PriceList): FactRow[] {
  const code = exampleCode(list.tariff);
  const byCode = { ...exampleLine(tools, list, code, EXAMPLE_FEN.code), lead: tools.f.t(`channel.${code}`) };
  return [
    toRow(tools, 'exampleCode', [byCode]),
    toRow(tools, 'exampleCredit', [exampleLine(tools, list, 'credit-card', EXAMPLE_FEN.credit)]),
    toRow(tools, 'exampleDebit', [exampleLine(tools, list, 'debit-card', EXAMPLE_FEN.debit)]),
  ];
}
