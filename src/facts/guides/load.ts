import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { isStale } from '../../schemas/clock.ts';
import { type Block, MERCHANT_TYPES } from '../../schemas/guide.ts';
import type { ProviderKind } from '../../schemas/provider.ts';
import { guidesById } from '../content.ts';
import { createTelling, type Telling } from './said.ts';

export const guidePath = (slug: string): string => `/guides/${slug}/`;

function toBlock(block: Block, { tell, basis, pick }: Telling) {
  switch (block.kind) {
    case 'text':
    case 'note':
    case 'warning':
      return { kind: block.kind, text: tell(block.text) };
    case 'steps':
      return {
        kind: block.kind,
        items: block.items.map(({ title, text }) => ({ title: pick(title), text: tell(text) })),
      };
    case 'list':
    case 'ticks':
      return { kind: block.kind, items: block.items.map(tell) };
    case 'table':
      return {
        kind: block.kind,
        head: block.head.map(pick),
        rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => tell(cell).pieces), ...basis(row) })),
      };
    case 'say':
      return { kind: block.kind, to: block.to, text: pick(block.text) };
    case 'papers':
      return {
        kind: block.kind,
        items: block.items.map(({ id, what, need, when, mistake }) => ({
          id,
          what: tell(what),
          needs: MERCHANT_TYPES.map((type) => ({ type, need: need[type] })),
          when: when && pick(when),
          mistake: pick(mistake),
        })),
      };
    case 'cases':
      return {
        kind: block.kind,
        items: block.items.map(({ id, title, how, flag, act }) => ({
          id,
          title: pick(title),
          how: tell(how),
          flag: tell(flag),
          act: tell(act),
        })),
      };
    default:
      return block satisfies never;
  }
}
export type GuideBlock = ReturnType<typeof toBlock>;

/** A guide as its page prints it. */
export async function guideOf(slug: string, lang: Lang, day: string) {
  const [guides, telling] = await Promise.all([guidesById(), createTelling(lang, day)]);
  const guide = guides.get(slug);
  if (!guide) throw new Error(`content/guides/: expected ${slug}.yaml, got none`);
  const page = {
    slug,
    title: guide.title[lang],
    description: guide.description[lang],
    answer: telling.tell(guide.answer),
    checkedOn: guide.checkedOn,
    isStale: isStale('rest', guide.checkedOn, day),
    sections: guide.sections.map(({ id, title, blocks }) => ({
      id,
      title: title[lang],
      blocks: blocks.map((block) => toBlock(block, telling)),
    })),
    next: guide.next,
  };
  return { ...page, sources: telling.list() };
}

/** All guides as a list, in the order in which one needs them. */
export async function guideList(lang: Lang) {
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

/** The guides that concern a kind of provider. */
export async function guidesFor(kind: ProviderKind, lang: Lang) {
  const guides = await guidesById();
  return (await guideList(lang)).filter(({ slug }) => guides.get(slug)?.forKinds.includes(kind));
}
