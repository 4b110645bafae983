import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toFigureSources, toRangedTariff } from '../../src/domain/tariff/index.ts';
import type { CalculatorFacts, EntryFacts, PresetFacts } from '../../src/facts/calculator/types.ts';
import { presetSchema } from '../../src/schemas/preset.ts';
import { marketSchema, tariffSchema } from '../../src/schemas/tariff.ts';
import { z } from '../../src/schemas/zod.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const read = (path: string): unknown => parse(readFileSync(join(content, path), 'utf8'));

/** Reads the facts of the calculator from the content files, without Astro. Labels are ids. */
export function readFacts(day: string): CalculatorFacts {
  const entries = readdirSync(join(content, 'tariffs')).map((file): EntryFacts => {
    const id = file.replace('.yaml', '');
    const record = tariffSchema.parse(read(`tariffs/${file}`));
    return {
      id,
      name: id,
      label: id,
      href: `/providers/${record.provider}/`,
      providerId: record.provider,
      device: record.device,
      tariff: toRangedTariff(record, id, day),
      figureSources: toFigureSources(record, day),
      stale: [],
    };
  });
  const market = marketSchema.parse(read('market.yaml'));
  const presets = z
    .array(presetSchema)
    .parse(read('presets.yaml'))
    .map((preset): PresetFacts => ({ ...preset, name: preset.name.zh, assumes: preset.assumes.zh }));
  return {
    entries,
    market: toRangedTariff(market, 'market', day),
    marketSources: toFigureSources(market, day),
    sources: {},
    presets,
    day,
  };
}
