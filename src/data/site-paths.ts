import { providersById } from './content.ts';

const PAGES = ['/', '/calculator/', '/providers/', '/glossary/', '/rules/', '/rules/regulation/', '/changelog/'] as const;

/** Paths of all pages without language, for the sitemap. A page that is missing here fails a test over the build. */
export async function sitePaths(): Promise<string[]> {
  const ids = [...(await providersById()).keys()];
  return [...PAGES, ...ids.map((id) => `/providers/${id}/`)];
}
