import type { Provider, ProviderValue } from '../../schemas/provider.ts';
import type { TariffRecord } from '../../schemas/tariff.ts';
import type { Cited } from '../citations.ts';
import { type FactLine, type FactRow, type FactTools, toRow } from './row.ts';

const toLine = ({ text, marks, stale }: Cited): FactLine => ({ text, marks, stale, isProse: true });

/** A value of a provider record with its marks; unknown has no text. */
export function citeValue({ citations, lang, f }: FactTools, clock: 'licence' | 'rest', value: ProviderValue): Cited {
  if (value === 'unknown') return citations.cite(clock, null);
  const asOf = value.asOf === undefined ? undefined : f.t('profile.asOf', { date: value.asOf });
  return citations.cite(clock, value.value[lang], value.sources, [asOf, value.note?.[lang]]);
}

/** First and last day of a licence in words, or null when neither is known. */
export function licenceTermText(f: FactTools['f'], { validFrom, validUntil }: Provider['licence']): string | null {
  if (validUntil === 'long-term') return f.t('licence.longTerm');
  if (validUntil === 'unknown') return validFrom === 'unknown' ? null : f.t('licence.from', { date: validFrom });
  return validFrom === 'unknown'
    ? f.t('licence.until', { date: validUntil })
    : `${validFrom}${f.t('unit.dash')}${validUntil}`;
}

/** Who stands behind the brand and by what right. */
export function partyRows(tools: FactTools, provider: Provider): FactRow[] {
  const { citations, lang } = tools;
  const { entity, licence } = provider;
  const term = citations.cite('licence', licenceTermText(tools.f, licence), licence.sources);
  const state: FactLine = { text: tools.f.t(`licence.${licence.state}`), marks: [], isProse: true };
  return [
    toRow(tools, 'entity', [toLine(citations.cite('rest', entity.name[lang], entity.sources))]),
    toRow(tools, 'licenceNumber', [toLine(citeValue(tools, 'licence', licence.number))]),
    toRow(tools, 'scope', [toLine(citeValue(tools, 'licence', licence.scope))]),
    toRow(tools, 'validity', [toLine(term), state]),
  ];
}

/** The terms of a price list that are words. */
export function termRows(tools: FactTools, record: TariffRecord): FactRow[] {
  const { citations, lang } = tools;
  return (['minimum', 'settlement', 'limits', 'contract'] as const).map((id) => {
    const line = record[id];
    const cited =
      line === 'unknown' ? citations.cite('price', null) : citations.cite('price', line.text[lang], line.sources);
    return toRow(tools, id, [toLine(cited)]);
  });
}
