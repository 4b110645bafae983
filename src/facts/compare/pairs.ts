import { providersById } from '../content.ts';

export type Pair = { slug: string; ids: [string, string] };

/** Returns each pair of the main providers with the slug of its page. The place in `main` decides who is named first. */
export async function mainPairs(): Promise<Pair[]> {
  const providers = await providersById();
  const main = [...providers].flatMap(([id, { main: place }]) => (place === undefined ? [] : [{ id, place }]));
  const ids = main.sort((a, b) => a.place - b.place).map(({ id }) => id);
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): Pair => ({ slug: `${a}-vs-${b}`, ids: [a, b] })));
}
