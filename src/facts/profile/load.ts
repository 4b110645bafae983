import type { RangedTariff } from '../../domain/types.ts';
import type { Lang } from '../../format/langs.ts';
import type { WordKey } from '../../format/words.ts';
import { CHANNELS, FUNCTIONS } from '../../schemas/channels.ts';
import type { Provider, ProviderAnswer } from '../../schemas/provider.ts';
import { FACT_TOPICS } from '../../schemas/provider-parts.ts';
import type { TariffRecord } from '../../schemas/tariff.ts';
import { loadCalculatorFacts } from '../calculator/load.ts';
import type { EntryFacts } from '../calculator/types.ts';
import { createCitations } from '../citations.ts';
import { listOf, providersById, sourcesById, tariffsById } from '../content.ts';
import { citeValue, keyFactsOf, licenceTermText } from '../key-facts/load.ts';
import type { FactTools } from '../key-facts/types.ts';
import { formatOf } from '../words/load.ts';
import { toTimeline } from './penalty-timeline.ts';
import { shopShapes } from './shop-shapes.ts';

export type Profile = Awaited<ReturnType<typeof loadProfile>>;
export type ProfileTariff = Profile['tariffs'][number];
export type Answer = ReturnType<typeof answerOf>;

function answerOf(tools: FactTools, label: WordKey, answer: ProviderAnswer) {
  const note = answer.note?.[tools.lang];
  return { ...tools.citations.cite('rest', tools.f.t(label), answer.sources, [note]), state: answer.state };
}

/** Returns key facts and example shops of each price list of the provider. Throws if it has no price list. */
function tariffsOf(tools: FactTools, id: string, provider: Provider, inputs: Inputs) {
  const own = inputs.entries.filter((entry) => entry.providerId === id);
  if (own.length === 0)
    throw new Error(`content/tariffs: expected a price list of ${id}, got none, write one with publication: none`);
  return own.map((entry) => {
    const record = inputs.tariffs.get(entry.id) as TariffRecord;
    const notes = [record.note?.[tools.lang]].filter((note) => note !== undefined);
    const rows = keyFactsOf(tools, provider, record, { record, ...entry });
    const shapes = shopShapes(tools.f, tools.lang, entry, inputs.presets, inputs.market);
    return {
      id: entry.id,
      plan: record.plan[tools.lang],
      publication: record.publication,
      isStale: entry.stale.length > 0,
      notes,
      rows,
      shapes,
    };
  });
}

/** Returns the presets that profiles calculate, in the order of content/pages.yaml. */
async function loadProfilePresets() {
  const [presets, pages] = await Promise.all([listOf('presets'), listOf('pages')]);
  return (pages.find((page) => page.id === 'providers')?.presets ?? []).map((id) => {
    const preset = presets.find((known) => known.id === id);
    if (!preset) throw new Error(`content/presets.yaml: expected a preset with the id ${id}, got none`);
    return preset;
  });
}

type Inputs = {
  entries: EntryFacts[];
  tariffs: ReadonlyMap<string, TariffRecord>;
  presets: Parameters<typeof shopShapes>[3];
  market: RangedTariff;
};

/**
 * Returns everything on the page of one provider in one language. Sources are numbered in reading order.
 * @param id file name in content/providers
 * @param day ISO day
 */
export async function loadProfile(id: string, lang: Lang, day: string) {
  const [providers, sources, tariffs, presets, changes, facts] = await Promise.all([
    providersById(),
    sourcesById(),
    tariffsById(),
    loadProfilePresets(),
    listOf('changelog'),
    loadCalculatorFacts(lang, day),
  ]);
  const provider = providers.get(id);
  if (!provider) throw new Error(`content/providers: expected ${id}.yaml, got none`);
  const f = formatOf(lang);
  const citations = createCitations(sources, lang, day);
  const tools: FactTools = { f, lang, day, citations };
  const { cite } = citations;
  const { entity, licence, settledBy } = provider;

  const identity = {
    entity: cite('rest', entity.name[lang], entity.sources, [entity.note?.[lang]]),
    number: citeValue(tools, 'licence', licence.number),
    scope: citeValue(tools, 'licence', licence.scope),
    term: cite('licence', licenceTermText(tools.f, licence), licence.sources),
    licenceNote: licence.note?.[lang],
    state: licence.state,
    checkedOn: licence.checkedOn,
    isLicenceStale: citations.isPastDay('licence', licence.checkedOn),
    settledBy: settledBy && citeValue(tools, 'rest', settledBy),
  };
  const boxes = tariffsOf(tools, id, provider, { entries: facts.entries, tariffs, presets, market: facts.market });
  const penalties = provider.penalties.map((penalty) => ({
    ...cite('rest', penalty.reason[lang], penalty.sources, [penalty.note?.[lang]]),
    date: penalty.date,
    amount: penalty.amountFen === 'unknown' ? null : f.large(penalty.amountFen),
    authority: penalty.authority[lang],
  }));
  const acceptance = CHANNELS.map((channel) => answerOf(tools, `channel.${channel}`, provider.acceptance[channel]));
  const functions = FUNCTIONS.map((name) => answerOf(tools, `fn.${name}`, provider.functions[name]));
  const topics = FACT_TOPICS.map((topic) => ({
    topic,
    facts: provider.facts
      .filter((fact) => fact.topic === topic)
      .map((fact) => ({ ...cite('rest', fact.text[lang], fact.sources, [fact.note?.[lang]]), asOf: fact.asOf })),
  })).filter((topic) => topic.facts.length > 0);

  return {
    id,
    name: provider.name[lang],
    otherName: provider.name[lang === 'zh' ? 'en' : 'zh'],
    legalName: entity.name[lang],
    aliases: provider.aliases,
    kind: provider.kind,
    summary: provider.summary[lang],
    identity,
    tariffs: boxes,
    penalties,
    timeline: toTimeline(provider.penalties, day),
    acceptance,
    functions,
    topics,
    gaps: provider.gaps.map(({ what, ask }) => ({ what: what[lang], ask: ask[lang] })),
    changes: changes
      .filter((change) => change.provider === id)
      .map(({ date, kind, text }) => ({ date, kind, text: text[lang] })),
    sources: citations.list(),
  };
}
