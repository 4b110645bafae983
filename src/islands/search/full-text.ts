/** Part of the Pagefind API in use; its files are generated after the build. */
type Fragment = {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: { kind?: string[] };
  sub_results: { url: string; title: string; excerpt: string }[];
};
type Pagefind = {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<Fragment> }[] }>;
};

/** Page that contains the words. Excerpts are text with `<mark>` around matches and no other markup. */
export type TextHit = {
  href: string;
  kind: string;
  title: string;
  excerpt: string;
  headings: { href: string; title: string }[];
};

const MAX_PAGES = 3;
const MAX_HEADINGS = 3;
let engine: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  // ! Hides the name from the bundler, because the file exists only after the build.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Loads the full-text search before the first query. That query reports a failure. */
export function warmUp(): Promise<Pagefind> {
  engine ??= start();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** Finds pages that contain the words of a query, best match first. Rejects if the index cannot be loaded. */
export async function searchText(query: string): Promise<TextHit[]> {
  const { results } = await (await warmUp()).search(query);
  const fragments = await Promise.all(results.slice(0, MAX_PAGES).map((result) => result.data()));
  return fragments.map(({ url, excerpt, meta, filters, sub_results: parts }) => ({
    href: url,
    kind: filters.kind?.[0] ?? 'page',
    title: meta.title ?? url,
    excerpt,
    headings: parts
      .filter((part) => part.url.includes('#') && part.title !== meta.title)
      .slice(0, MAX_HEADINGS)
      .map((part) => ({ href: part.url, title: part.title })),
  }));
}
