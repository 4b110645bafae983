/** What of Pagefind is used; its files stand beside the site, made with it. */
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

/** A page whose text holds the words. Excerpts are text with `<mark>` around what was found, and nothing else. */
export type TextHit = {
  href: string;
  kind: string;
  title: string;
  excerpt: string;
  headings: { href: string; title: string }[];
};

const MOST = 3;
const MOST_HEADINGS = 3;
let engine: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  // ! A name that the bundler does not know: the file is made after it has run.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Loads the full-text search ahead of the first query; a failure shows with that query. */
export function warmUp(): Promise<Pagefind> {
  engine ??= start();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** Pages that hold the words of a query, likeliest first. Throws when the index cannot be loaded. */
export async function searchText(query: string): Promise<TextHit[]> {
  const { results } = await (await warmUp()).search(query);
  const fragments = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  return fragments.map(({ url, excerpt, meta, filters, sub_results: parts }) => ({
    href: url,
    kind: filters.kind?.[0] ?? 'page',
    title: meta.title ?? url,
    excerpt,
    headings: parts
      .filter((part) => part.url.includes('#') && part.title !== meta.title)
      .slice(0, MOST_HEADINGS)
      .map((part) => ({ href: part.url, title: part.title })),
  }));
}
