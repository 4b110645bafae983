import type { Lang } from '../format/langs.ts';

/**
 * Caches the results of `load` by language and ISO day, because many pages of one build need the same facts. Callers
 * must not change a result. The development server caches nothing, because content may change.
 */
export function memoise<Value>(load: (lang: Lang, day: string) => Promise<Value>) {
  const results = new Map<string, Promise<Value>>();
  return (lang: Lang, day: string): Promise<Value> => {
    if (import.meta.env.DEV) return load(lang, day);
    const key = `${lang} ${day}`;
    const known = results.get(key) ?? load(lang, day);
    results.set(key, known);
    return known;
  };
}
