import type { CriteriaRecord } from '../schemas/criteria.ts';
import type { Preset } from '../schemas/preset.ts';
import type { Provider } from '../schemas/provider.ts';
import type { Change, Regulation, SiteRule, Term } from '../schemas/reference.ts';
import type { Source } from '../schemas/source.ts';
import type { MarketRecord, TariffRecord } from '../schemas/tariff.ts';
import type { Words } from '../schemas/words.ts';

/** All that stands in content/, parsed. Providers and tariffs go by their file names. */
export type Content = {
  sources: Source[];
  providers: Map<string, Provider>;
  tariffs: Map<string, TariffRecord>;
  /** Undefined only when its file is missing or wrong. */
  market: MarketRecord | undefined;
  presets: Preset[];
  /** Undefined only when its file is missing or wrong. */
  criteria: CriteriaRecord | undefined;
  glossary: Term[];
  regulation: Regulation[];
  siteRules: SiteRule[];
  changelog: Change[];
  words: { zh: Words; en: Words };
};

/** What parsing gave: the content so far, a line for each fault of shape, and whether every file was right. */
export type ParsedContent = { content: Content; errors: string[]; isComplete: boolean };

/** Texts of the content files by path from the repository root, `content/market.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Facts about the repository and the day that assertions need beside the content. */
export type Context = {
  /** The day of the edition, ISO. */
  today: string;
  /** Paths of the test files, from the repository root. */
  testFiles: ReadonlySet<string>;
  absolute: AbsoluteWords;
};

/** Words that claim too much, and the compounds in which they do not. */
export type AbsoluteWords = { words: string[]; harmless: string[] };
