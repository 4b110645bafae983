import { describe, expect, it } from 'vitest';
import { COST_ITEMS } from '../../schemas/channels.ts';
import { instantSchema, ownershipSchema } from '../../schemas/tariff.ts';
import { amountsOfItem, type BlockItem, COST_ITEM_FIGURES, figuresOfItem } from './item-figures.ts';

describe('COST_ITEM_FIGURES', () => {
  it('has every cost item except the transaction fees, in the order of a receipt', () => {
    expect(Object.keys(COST_ITEM_FIGURES)).toEqual(COST_ITEMS.filter((item) => item !== 'transaction'));
  });

  it.each(Object.keys(COST_ITEM_FIGURES) as BlockItem[])('names the figures that the record of %s has', (item) => {
    const line = item === 'instant' ? instantSchema.options[1] : ownershipSchema.shape[item];
    const fields = Object.keys(line.options[1].element.shape);
    const figures = fields.filter((field) => !['from', 'until', 'asOf', 'why', 'note', 'sources'].includes(field));
    expect(Object.keys(COST_ITEM_FIGURES[item])).toEqual(figures);
  });
});

describe('figuresOfItem', () => {
  it('returns the ids of amounts and terms', () => {
    expect(figuresOfItem('deposit')).toEqual(['deposit.amountFen', 'deposit.refund']);
    expect(figuresOfItem('data')).toEqual(['data.perMonthFen', 'data.freeMonths']);
  });
});

describe('amountsOfItem', () => {
  it('leaves out terms, which are not amounts', () => {
    expect(amountsOfItem('deposit')).toEqual(['deposit.amountFen']);
    expect(amountsOfItem('instant')).toEqual(['instant.ratePpm', 'instant.perPayoutFen']);
    expect(amountsOfItem('upgrade')).toEqual(['upgrade.perTerminalFen']);
  });
});
