import type { Lang } from '../format/langs.ts';

/**
 * Returns `load` with its results kept by language and ISO day, since many pages of one build need the same facts.
 * Callers must not change a result. Keeps nothing in the development server, where content may change.
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
