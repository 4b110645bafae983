import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { calculatorFacts } from '../calculator/load.ts';
import { providersById, tariffsById } from '../content.ts';
import { formatOf } from '../words/load.ts';

export type ProviderRow = Awaited<ReturnType<typeof providerRows>>[number];

const PUBLICATIONS = ['published', 'reported', 'none'] as const;

/**
 * All providers as rows of the list. The printed order: the five main ones, then the rest, by English name.
 * @param day ISO day
 */
export async function providerRows(lang: Lang, day: string) {
  const [providers, tariffs, facts] = await Promise.all([providersById(), tariffsById(), calculatorFacts(lang, day)]);
  const f = formatOf(lang);
  const inOrder = [...providers].sort(
    ([, a], [, b]) => Number(b.main !== undefined) - Number(a.main !== undefined) || (a.name.en < b.name.en ? -1 : 1),
  );
  return inOrder.map(([id, provider]) => {
    const accepts = CHANNELS.filter((channel) => provider.acceptance[channel].state === 'yes');
    const own = facts.entries.filter((entry) => entry.providerId === id);
    const publications = own.map((entry) => tariffs.get(entry.id)?.publication);
    const years = provider.penalties.map(({ date }) => date.slice(0, 4)).sort();
    return {
      id,
      name: provider.name[lang],
      href: pathIn(lang, `/providers/${id}/`),
      kind: provider.kind,
      entity: provider.entity.name[lang],
      licence: provider.licence.state,
      accepts,
      acceptsText:
        accepts.length > 0
          ? f.list(accepts.map((channel) => f.t(`channel.${channel}`)))
          : f.t('profile.accepts.unknown'),
      /** Figures of a price list that name a source, counted over all price lists of the provider. */
      figures: own.reduce((count, entry) => count + Object.keys(entry.figureSources).length, 0),
      publication: PUBLICATIONS.find((publication) => publications.includes(publication)) ?? 'none',
      penalties: provider.penalties.length,
      lastPenalty: years.at(-1),
    };
  });
}
