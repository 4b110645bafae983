import { CHANNELS, FUNCTIONS } from '../schemas/channels.ts';
import type { Bilingual } from '../schemas/common.ts';
import type { ProviderKind } from '../schemas/provider.ts';

/** First words of a draft, as in new-provider.yaml with the id put in. */
export type DraftWords = Record<'name' | 'summary' | 'entity' | 'plan', Bilingual> & {
  gap: { what: Bilingual; ask: Bilingual };
};

const each = <Key extends string, Value>(keys: readonly Key[], value: Value) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;

/** A provider of which nothing is known but its id and kind; valid, and publishes no claim. */
export function draftProvider(kind: ProviderKind, words: DraftWords, today: string): object {
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

/** The price list of a provider that publishes none. */
export function draftTariff(provider: string, words: DraftWords): object {
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

/** Paths of what a record says is unknown; `state: unknown` of an answer counts for the answer. */
export function unknownFields(value: unknown, path: readonly string[] = []): string[][] {
  if (value === 'unknown' || value === 'acceptance-unknown') {
    const isAnswer = path.at(-1) === 'state' && path.length > 2;
    return [isAnswer ? path.slice(0, -1) : [...path]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownFields(inner, [...path, key]));
}
