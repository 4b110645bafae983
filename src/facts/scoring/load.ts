import { latestDay } from '../../base/days.ts';
import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { toWordKey } from '../../format/words.ts';
import { NEEDS } from '../../schemas/channels.ts';
import { isStale } from '../../schemas/clock.ts';
import { CRITERIA, type CriteriaRecord } from '../../schemas/criteria.ts';
import type { Provider, ProviderAnswer } from '../../schemas/provider.ts';
import type { Source } from '../../schemas/source.ts';
import type { TariffRecord } from '../../schemas/tariff.ts';
import { ageEvidence, licenceScore, penaltyScore } from '../../scoring/evidence/index.ts';
import { checkGates } from '../../scoring/gates/index.ts';
import type { EvidenceFacts, MerchantFacts, ProviderScoreFacts } from '../../scoring/score/index.ts';
import type { GateResult } from '../../scoring/types.ts';
import { toSourceNote } from '../calculator/load.ts';
import { criteriaRecord, providersById, sourcesById, tariffsById } from '../content.ts';
import { licenceTermText } from '../key-facts/load.ts';
import { formatOf, type PageFormat } from '../words/load.ts';
import type { ScoreFacts } from './types.ts';

type World = {
  f: PageFormat;
  lang: Lang;
  day: string;
  criteria: CriteriaRecord;
  sources: ReadonlyMap<string, Source>;
};
type Sub = CriteriaRecord['criteria'][number]['subs'][number];

const readOn = (world: World, ids: readonly string[]): string | null =>
  latestDay(ids.map((id) => world.sources.get(id)?.readOn ?? '').filter(Boolean)) ?? null;

function licenceEvidence({ f, day }: World, { licence, kind }: Provider, sub: Sub): EvidenceFacts {
  const range = ageEvidence({ ...licenceScore(licence, kind, day), readOn: licence.checkedOn }, sub.limitDays, day);
  const said = [f.t(`licence.${licence.state}`), licenceTermText(f, licence)].filter((text) => text !== null);
  const note = said.join(f.t('keyFacts.comma'));
  return { ...range, applies: true, sources: licence.sources ?? [], readOn: licence.checkedOn, note };
}

function penaltyEvidence(world: World, { penalties }: Provider, sub: Sub): EvidenceFacts {
  const { f, day } = world;
  const sources = [...new Set(penalties.flatMap((penalty) => penalty.sources))];
  const read = readOn(world, sources);
  const found = penaltyScore(penalties, day);
  const range =
    read === null ? { ...found, stale: false } : ageEvidence({ ...found, readOn: read }, sub.limitDays, day);
  const note = f.t(found.high < 100 ? 'score.notePenalties' : 'score.noteNoPenalties');
  return { ...range, applies: true, sources: found.high < 100 ? sources : [], readOn: read, note };
}

function enteredEvidence({ lang, day }: World, provider: Provider, sub: Sub): EvidenceFacts | undefined {
  const entered = provider.evidence[sub.id];
  if (!entered) return undefined;
  const { low, high, dateRead, until } = entered;
  const range = ageEvidence({ low, high, readOn: dateRead, until }, sub.limitDays, day);
  return { ...range, applies: true, sources: entered.sources, readOn: dateRead, note: entered.note[lang] };
}

/** Evidence of one sub-score; undefined when nothing is known, or when it depends on what the reader enters. */
function evidenceOf(world: World, provider: Provider, sub: Sub, hasTerminal: boolean): EvidenceFacts | undefined {
  if (sub.needsTerminal && !hasTerminal)
    return { low: 0, high: 100, applies: false, stale: false, sources: [], readOn: null, note: null };
  if (sub.derived === 'licence') return licenceEvidence(world, provider, sub);
  if (sub.derived === 'penalties') return penaltyEvidence(world, provider, sub);
  return sub.derived === undefined ? enteredEvidence(world, provider, sub) : undefined;
}

/** A yes or no whose sources are all past the clock is no longer known. */
function stateOf(world: World, answer: ProviderAnswer): 'yes' | 'no' | 'unknown' {
  const read = readOn(world, answer.sources ?? []);
  return read === null || isStale('rest', read, world.day) ? 'unknown' : answer.state;
}

const isComplete = ({ rates, ownership, instant }: TariffRecord): boolean =>
  !JSON.stringify([rates, ownership, instant]).includes('unknown');

function gateText({ f, lang }: World, provider: Provider, { id, state, why }: GateResult): string {
  const entered = id in provider.gates ? provider.gates[id as keyof Provider['gates']] : undefined;
  return entered && why === `${id}.entered`
    ? entered.note[lang]
    : f.t(toWordKey('gate.why', why), { state: f.t(`gate.${state}`) });
}

function providerFacts(
  world: World,
  id: string,
  provider: Provider,
  tariffs: readonly (readonly [string, TariffRecord])[],
): ProviderScoreFacts {
  const { lang, day, criteria } = world;
  const records = tariffs.map(([, record]) => record);
  const hasTerminal = !(
    ['wallet', 'network'].includes(provider.kind) && records.every((record) => record.device === 'code')
  );
  const published = records.find((record) => record.publication === 'published');
  const gates = checkGates(
    {
      licence: provider.licence,
      kind: provider.kind,
      hasTerminal,
      publication: (published ?? records[0])?.publication ?? 'none',
      isFeeTableComplete: published !== undefined && isComplete(published),
      gates: provider.gates,
    },
    day,
  );
  const subs = criteria.criteria.flatMap((criterion) => criterion.subs);
  const known = subs.flatMap((sub) => {
    const evidence = evidenceOf(world, provider, sub, hasTerminal);
    return evidence ? [[sub.id, evidence] as const] : [];
  });
  const answers = { ...provider.acceptance, ...provider.functions };
  return {
    id,
    name: provider.name.en,
    label: provider.name[lang],
    href: pathIn(lang, `/providers/${id}/`),
    gates: gates.map((gate) => ({
      ...gate,
      text: gateText(world, provider, gate),
      sources: provider.gates[gate.id as keyof Provider['gates']]?.sources ?? [],
    })),
    evidence: Object.fromEntries(known),
    needs: Object.fromEntries(
      NEEDS.map((need) => [need, stateOf(world, answers[need])]),
    ) as ProviderScoreFacts['needs'],
    tariffIds: tariffs.map(([tariffId]) => tariffId),
  };
}

const toMerchant = (lang: Lang, merchant: CriteriaRecord['merchants'][number]): MerchantFacts => ({
  id: merchant.id,
  name: merchant.name[lang],
  why: merchant.why[lang],
  weights: CRITERIA.map((id) => merchant.weights[id]),
  needs: merchant.needs,
});

/**
 * All the scoring knows, in one language, on one day; price and functions follow from what the reader enters.
 * @param day ISO day
 * @param ids the providers wanted; all of them, by English name, when left out
 */
export async function scoreFacts(lang: Lang, day: string, ids?: readonly string[]): Promise<ScoreFacts> {
  const [criteria, providers, sources, tariffs] = await Promise.all([
    criteriaRecord(),
    providersById(),
    sourcesById(),
    tariffsById(),
  ]);
  const world: World = { f: formatOf(lang), lang, day, criteria, sources };
  const wanted = [...providers].filter(([id]) => ids === undefined || ids.includes(id));
  const facts = wanted
    .map(([id, provider]) =>
      providerFacts(
        world,
        id,
        provider,
        [...tariffs].filter(([, tariff]) => tariff.provider === id),
      ),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const used = new Set(
    facts.flatMap(({ gates, evidence }) => [...gates, ...Object.values(evidence)].flatMap((known) => known.sources)),
  );
  return {
    version: criteria.version,
    concentration: criteria.concentration,
    draws: criteria.draws,
    seed: criteria.seed,
    thresholds: criteria.thresholds,
    criteria: criteria.criteria.map(({ id, name, subs }) => ({
      id,
      name: name[lang],
      subs: subs.map((sub) => ({
        id: sub.id,
        name: sub.name[lang],
        weight: sub.weight,
        limitDays: sub.limitDays,
        narrows: sub.narrows[lang],
        ...(sub.derived && { derived: sub.derived }),
      })),
    })),
    classes: criteria.classes.map(({ id, name, means }) => ({ id, name: name[lang], means: means[lang] })),
    gateNames: Object.fromEntries(criteria.gates.map(({ id, name }) => [id, name[lang]])),
    merchants: criteria.merchants.map((merchant) => toMerchant(lang, merchant)),
    baskets: criteria.baskets.map((basket) => ({ ...basket, name: basket.name[lang], assumes: basket.assumes[lang] })),
    providers: facts,
    sources: Object.fromEntries(
      [...sources].filter(([id]) => used.has(id)).map(([id, source]) => [id, toSourceNote(source, lang)]),
    ),
    day,
  };
}
