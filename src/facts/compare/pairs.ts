import { providersById } from '../content.ts';

/** Two compared providers and the slug of their page. */
export type Pair = { slug: string; ids: [string, string] };

/** Returns all pairs of the main providers. The order of `main` decides which provider a pair names first. */
export async function loadMainPairs(): Promise<Pair[]> {
  const providers = await providersById();
  const main = [...providers].flatMap(([id, { main: place }]) => (place === undefined ? [] : [{ id, place }]));
  const ids = main.sort((a, b) => a.place - b.place).map(({ id }) => id);
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): Pair => ({ slug: `${a}-vs-${b}`, ids: [a, b] })));
}
