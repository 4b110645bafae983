import type { Lang } from '../../format/langs.ts';
import { CRITERIA, LEVELS } from '../../schemas/criteria.ts';
import { criteriaRecord } from '../content.ts';

/** Returns the method of scoring for its page. Every number and sentence comes from content. */
export async function loadScoringMethod(lang: Lang) {
  const record = await criteriaRecord();
  const { version, concentration, draws, seed } = record;
  return {
    version,
    concentration,
    draws,
    seed,
    gates: record.gates.map(({ id, code, name, test, onFail, onUnknown }) => ({
      id,
      code,
      name: name[lang],
      test: test[lang],
      onFail: onFail[lang],
      onUnknown: onUnknown[lang],
    })),
    criteria: record.criteria.map(({ id, name, about, subs }) => ({
      id,
      name: name[lang],
      about: about[lang],
      subs: subs.map((sub) => ({
        id: sub.id,
        name: sub.name[lang],
        weight: sub.weight,
        limitDays: sub.limitDays,
        isDerived: sub.derived !== undefined,
        needsTerminal: sub.needsTerminal,
        levels: LEVELS.map((points) => ({ points, text: sub.levels[points][lang] })),
        counts: sub.counts[lang],
        narrows: sub.narrows[lang],
      })),
    })),
    classes: record.classes.map(({ id, name, means }) => ({ id, name: name[lang], means: means[lang] })),
    merchants: record.merchants.map(({ id, name, why, weights }) => ({
      id,
      name: name[lang],
      why: why[lang],
      weights: CRITERIA.map((criterion) => weights[criterion]),
    })),
    baskets: record.baskets.map(({ id, name, assumes }) => ({ id, name: name[lang], assumes: assumes[lang] })),
  };
}

export type ScoringMethod = Awaited<ReturnType<typeof loadScoringMethod>>;
