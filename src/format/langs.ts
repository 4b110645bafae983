/** Languages of the site; Chinese first. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** BCP 47 tags for `lang`, `hreflang` and number formats. */
export const LANG_TAGS: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
