import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import type { WordKey } from '../../format/words.ts';
import { CHECK_REGULATION } from '../../offer/check/index.ts';
import { CHANNELS, FUNCTIONS } from '../../schemas/channels.ts';
import type { Provider, ProviderAnswer } from '../../schemas/provider.ts';
import { calculatorFacts } from '../calculator/load.ts';
import { type Cited, createCitations, type Mark } from '../citations.ts';
import { listOf, providersById, sourcesById, tariffsById } from '../content.ts';
import { keyFactsOf } from '../key-facts/load.ts';
import { type FactLine, type FactTools, KEY_FACT_ROWS } from '../key-facts/types.ts';
import { formatOf } from '../words/load.ts';
import {
  COMPARE_SECTIONS,
  type CompareCell,
  type CompareColumn,
  type CompareFacts,
  type CompareLine,
  type CompareSection,
} from './types.ts';

/** Topics of the facts that say how a provider serves its merchants, in the order of the rows. */
const SERVICE_TOPICS = ['service', 'settlement', 'onboarding', 'refunds', 'feedback'] as const;

/** Ids of all rows by section, and where the words of each label stand. */
const ROWS: Record<CompareSection, readonly (readonly [id: string, label: WordKey])[]> = {
  keyFacts: KEY_FACT_ROWS.map((id) => [id, `keyFacts.${id}`] as const),
  acceptance: CHANNELS.map((id) => [`accepts-${id}`, `channel.${id}`] as const),
  functions: FUNCTIONS.map((id) => [`fn-${id}`, `fn.${id}`] as const),
  licence: [
    ['licence-state', 'compare.licenceState'],
    ['licence-checked', 'profile.checkedOn'],
    ['settled-by', 'profile.settledBy'],
  ],
  penalties: [['penalties', 'compare.penalties']],
  service: SERVICE_TOPICS.map((id) => [`topic-${id}`, `topic.${id}`] as const),
};

/** Sources of a cell; marks of one page are numbered, so the number is the key. */
const keysOf = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ n }) => String(n)))];

function toLine({ lead, text, stale, isUnknown }: Omit<FactLine, 'marks'>): CompareLine {
  return { ...(lead && { lead }), text, ...(stale && { stale: true }), ...(isUnknown && { isUnknown: true }) };
}

const toCell = (lines: readonly FactLine[]): CompareCell => ({
  lines: lines.map(toLine),
  sources: keysOf(lines.flatMap(({ marks }) => marks)),
});

const isEmpty = ({ lines, sources }: CompareCell): boolean =>
  sources.length === 0 && lines.every(({ text }) => text === null);

const citedLine = ({ text, marks, stale }: Cited): FactLine => ({ text, marks, stale });

function answerCell({ f, citations }: FactTools, answer: ProviderAnswer): CompareCell {
  if (answer.state === 'unknown') return { lines: [], sources: [] };
  const cell = toCell([citedLine(citations.cite('rest', f.t(`compare.${answer.state}`), answer.sources))]);
  return { ...cell, answer: answer.state };
}

function partyCells(tools: FactTools, provider: Provider): Record<string, CompareCell> {
  const { f, citations, lang } = tools;
  const { licence, settledBy, penalties } = provider;
  const state = citations.cite('licence', f.t(`licence.${licence.state}`), licence.sources);
  const settled =
    settledBy === undefined || settledBy === 'unknown'
      ? null
      : citations.cite('rest', settledBy.value[lang], settledBy.sources);
  const fines = penalties.map((penalty): FactLine => {
    const sum = penalty.amountFen === 'unknown' ? f.t('unknown.short') : f.large(penalty.amountFen);
    return { ...citedLine(citations.cite('rest', sum, penalty.sources)), lead: penalty.date };
  });
  return {
    'licence-state': licence.state === 'unknown' ? { lines: [], sources: [] } : toCell([citedLine(state)]),
    'licence-checked': toCell([{ text: licence.checkedOn, marks: [] }]),
    'settled-by': toCell(
      settled
        ? [citedLine(settled)]
        : settledBy === undefined
          ? [{ text: f.t('compare.settlesItself'), marks: [] }]
          : [],
    ),
    penalties: toCell(fines.length > 0 ? fines : [{ text: f.t('compare.noPenaltyFound'), marks: [] }]),
  };
}

function topicCells({ citations, lang }: FactTools, provider: Provider): Record<string, CompareCell> {
  return Object.fromEntries(
    SERVICE_TOPICS.map((topic) => {
      const facts = provider.facts.filter((fact) => fact.topic === topic);
      const lines = facts.map((fact) => citedLine(citations.cite('rest', fact.text[lang], fact.sources)));
      return [`topic-${topic}`, toCell(lines)];
    }),
  );
}

/**
 * What stands in the comparison beside cost and scores, in one language.
 * @param day ISO day
 * @param ids the providers wanted, in order; all of them when left out
 */
export async function compareFacts(lang: Lang, day: string, ids?: readonly string[]): Promise<CompareFacts> {
  const [laws, providers, sources, tariffs, facts] = await Promise.all([
    listOf('regulation'),
    providersById(),
    sourcesById(),
    tariffsById(),
    calculatorFacts(lang, day),
  ]);
  const f = formatOf(lang);
  const tools: FactTools = { f, lang, day, citations: createCitations(sources, lang, day) };
  const columns = (ids ?? [...providers.keys()]).map((id): CompareColumn => {
    const provider = providers.get(id);
    if (!provider) throw new Error(`content/providers: expected ${id}.yaml, got none`);
    const entries = facts.entries.filter((entry) => entry.providerId === id);
    const [entry] = entries;
    const record = entry && tariffs.get(entry.id);
    if (!record) throw new Error(`content/tariffs: expected a price list of ${id}, got none`);
    const all: Record<string, CompareCell> = {
      ...Object.fromEntries(
        keyFactsOf(tools, provider, record, { record, ...entry }).map((row) => [row.id, toCell(row.lines)]),
      ),
      ...Object.fromEntries(
        CHANNELS.map((channel) => [`accepts-${channel}`, answerCell(tools, provider.acceptance[channel])]),
      ),
      ...Object.fromEntries(FUNCTIONS.map((name) => [`fn-${name}`, answerCell(tools, provider.functions[name])])),
      ...partyCells(tools, provider),
      ...topicCells(tools, provider),
    };
    const cells = Object.fromEntries(Object.entries(all).filter(([, cell]) => !isEmpty(cell)));
    const href = pathIn(lang, `/providers/${id}/`);
    return { id, label: provider.name[lang], href, tariffIds: entries.map((known) => known.id), cells };
  });
  return {
    sections: COMPARE_SECTIONS.map((id) => ({
      id,
      rows: ROWS[id].map(([row, label]) => ({ id: row, label: f.t(label) })),
    })),
    columns,
    rules: Object.fromEntries(
      laws.filter(({ id }) => CHECK_REGULATION.includes(id)).map(({ id, name }) => [id, name[lang]]),
    ),
    sources: Object.fromEntries(
      tools.citations.list().map(({ n, note: _, reports: __, ...source }) => [String(n), source]),
    ),
  };
}
