import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { isStale } from '../../schemas/clock.ts';
import { type Block, MERCHANT_TYPES } from '../../schemas/guide.ts';
import type { ProviderKind } from '../../schemas/provider.ts';
import { guidesById } from '../content.ts';
import { type CitedTextBuilder, createCitedText } from './cited-text.ts';

export const guidePath = (slug: string): string => `/guides/${slug}/`;

function toBlock(block: Block, { cite, basis, translate }: CitedTextBuilder) {
  switch (block.kind) {
    case 'text':
    case 'note':
    case 'warning':
      return { kind: block.kind, text: cite(block.text) };
    case 'steps':
      return {
        kind: block.kind,
        items: block.items.map(({ title, text }) => ({ title: translate(title), text: cite(text) })),
      };
    case 'list':
    case 'ticks':
      return { kind: block.kind, items: block.items.map(cite) };
    case 'table':
      return {
        kind: block.kind,
        head: block.head.map(translate),
        rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => cite(cell).pieces), ...basis(row) })),
      };
    case 'say':
      return { kind: block.kind, to: block.to, text: translate(block.text) };
    case 'papers':
      return {
        kind: block.kind,
        items: block.items.map(({ id, what, need, when, mistake }) => ({
          id,
          what: cite(what),
          needs: MERCHANT_TYPES.map((type) => ({ type, need: need[type] })),
          when: when && translate(when),
          mistake: translate(mistake),
        })),
      };
    case 'cases':
      return {
        kind: block.kind,
        items: block.items.map(({ id, title, how, flag, act }) => ({
          id,
          title: translate(title),
          how: cite(how),
          flag: cite(flag),
          act: cite(act),
        })),
      };
    default:
      return block satisfies never;
  }
}
export type GuideBlock = ReturnType<typeof toBlock>;

/** Returns a guide as its page prints it. Throws if it does not exist. */
export async function loadGuide(slug: string, lang: Lang, day: string) {
  const [guides, cited] = await Promise.all([guidesById(), createCitedText(lang, day)]);
  const guide = guides.get(slug);
  if (!guide) throw new Error(`content/guides/: expected ${slug}.yaml, got none`);
  const page = {
    slug,
    title: guide.title[lang],
    description: guide.description[lang],
    answer: cited.cite(guide.answer),
    checkedOn: guide.checkedOn,
    isStale: isStale('rest', guide.checkedOn, day),
    sections: guide.sections.map(({ id, title, blocks }) => ({
      id,
      title: title[lang],
      blocks: blocks.map((block) => toBlock(block, cited)),
    })),
    next: guide.next,
  };
  return { ...page, sources: cited.list() };
}

/** Returns all guides in the order in which a merchant needs them. */
export async function loadGuideList(lang: Lang) {
  const guides = await guidesById();
  return [...guides]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([slug, { title, description }]) => ({
      slug,
      title: title[lang],
      description: description[lang],
      href: pathIn(lang, guidePath(slug)),
    }));
}

/** Returns the guides that concern a kind of provider. */
export async function loadGuidesFor(kind: ProviderKind, lang: Lang) {
  const guides = await guidesById();
  return (await loadGuideList(lang)).filter(({ slug }) => guides.get(slug)?.forKinds.includes(kind));
}
