import { describe, expect, it } from 'vitest';
import { toField, toFriendlyErrors } from './friendly.ts';
import { ownershipSchema, tariffSchema } from './tariff.ts';
import type { z } from './zod.ts';

function errorsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return error ? toFriendlyErrors('content/x.yaml', error.issues, value, schema) : [];
}

const deposit = (more: object) =>
  errorsOf(ownershipSchema.shape.deposit, [
    { amountFen: 1, refund: 'unknown', from: 'unknown', sources: ['a'], ...more },
  ]);

describe('toFriendlyErrors', () => {
  it('reports a wrong figure once, with the valid forms', () => {
    expect(deposit({ amountFen: 0.5 })).toEqual([
      'content/x.yaml: 0.amountFen: expected an amount with its unit, got 0.5, write 0.5元 if the amount is in yuan, or whole fen such as 2000 for 20元, { low, typical, high } or unknown',
    ]);
  });

  it('reports only the branch of a union that the author meant', () => {
    expect(deposit({ refund: { kind: 'on-volume', volumeFen: 1 } })).toEqual([
      'content/x.yaml: 0.refund.withinMonths: expected a number, got nothing, write a number',
    ]);
  });

  it('offers every branch of a union if no branch fits the type of the value', () => {
    expect(errorsOf(tariffSchema.shape.instant, 'none')).toEqual([
      'content/x.yaml: top level: expected not-offered, unknown or a list, got "none", write not-offered, unknown or a list',
    ]);
  });

  it('names an unknown key inside a list and the nearest known one', () => {
    expect(deposit({ source: ['a'] })).toEqual([
      'content/x.yaml: 0.source: expected a known key, got the unknown key "source", write sources, or remove it',
    ]);
  });

  it('reports each problem on its own line', () => {
    expect(deposit({ amountFen: '1', from: '2026', sources: [] })).toHaveLength(3);
  });

  it('shortens a long text', () => {
    const [error] = deposit({ amountFen: 'x'.repeat(500) });
    expect(error?.length).toBeLessThan(300);
  });
});

describe('toField', () => {
  it('names a list item by its id, or by its index', () => {
    const input = [{ id: 'cafe', mix: [{ percent: 1 }] }];
    expect(toField(input, [0, 'mix', 0, 'percent'])).toBe('cafe.mix.0.percent');
    expect(toField(input, [])).toBe('top level');
  });
});
