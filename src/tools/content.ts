import type { Complaint } from '../schemas/complaint.ts';
import type { CriteriaRecord } from '../schemas/criteria.ts';
import type { Leaf, Message, Question } from '../schemas/diagnosis.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Preset } from '../schemas/preset.ts';
import type { Indicator, Prevent } from '../schemas/prevent.ts';
import type { Provider } from '../schemas/provider.ts';
import type { Change, Regulation, SiteRule, Term } from '../schemas/reference.ts';
import type { ResponseCode } from '../schemas/response-code.ts';
import type { FixedPage, SearchRecord } from '../schemas/search.ts';
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
  responseCodes: ResponseCode[];
  questions: Question[];
  messages: Message[];
  /** Ends of the diagnosis by file name. */
  diagnosis: Map<string, Leaf>;
  /** Guides by file name. */
  guides: Map<string, Guide>;
  /** This and the next two are undefined only when their file is missing or wrong. */
  prevent: Prevent | undefined;
  complaint: Complaint | undefined;
  search: SearchRecord | undefined;
  indicators: Indicator[];
  pages: FixedPage[];
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
