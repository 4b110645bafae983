import { CHANNELS, FUNCTIONS } from '../schemas/channels.ts';
import type { Bilingual } from '../schemas/common.ts';
import type { ProviderKind } from '../schemas/provider.ts';

/** Initial texts of a draft, from new-provider.yaml with the id filled in. */
export type DraftWords = Record<'name' | 'summary' | 'entity' | 'plan' | 'added', Bilingual> & {
  gap: { what: Bilingual; ask: Bilingual };
};

const each = <Key extends string, Value>(keys: readonly Key[], value: Value) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;

/** Returns a valid provider record of which only id and kind are known. */
export function createProviderDraft(kind: ProviderKind, words: DraftWords, today: string): object {
  return {
    name: words.name,
    kind,
    summary: words.summary,
    aliases: [],
    entity: { name: words.entity },
    licence: {
      state: 'unknown',
      number: 'unknown',
      scope: 'unknown',
      validFrom: 'unknown',
      validUntil: 'unknown',
      checkedOn: today,
    },
    ...(kind === 'aggregator' && { settledBy: 'unknown' }),
    penalties: [],
    acceptance: each(CHANNELS, { state: 'unknown' }),
    functions: each(FUNCTIONS, { state: 'unknown' }),
    facts: [],
    gaps: [words.gap],
  };
}

/** Returns the price list of a provider that publishes no prices. */
export function createTariffDraft(provider: string, words: DraftWords): object {
  const items = ['purchase', 'deposit', 'annual', 'data', 'upgrade', 'maintenance'];
  const rest = ['instant', 'settlement', 'limits', 'minimum', 'contract'];
  return {
    provider,
    plan: words.plan,
    publication: 'none',
    device: 'either',
    rates: each(CHANNELS, 'acceptance-unknown'),
    refunds: 'unknown',
    ownership: each(items, 'unknown'),
    ...each(rest, 'unknown'),
  };
}

/** Returns the paths of unknown values. `state: unknown` of an answer counts as the answer. */
export function unknownFields(value: unknown, path: readonly string[] = []): string[][] {
  if (value === 'unknown' || value === 'acceptance-unknown') {
    const isAnswer = path.at(-1) === 'state' && path.length > 2;
    return [isAnswer ? path.slice(0, -1) : [...path]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownFields(inner, [...path, key]));
}
