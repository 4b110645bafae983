import { providersById } from '../content.ts';

/** Main providers in the order in which a pair names its two. */
const MAIN = ['lakala', 'chinaums', 'huifu', 'wechatpay', 'alipay'] as const;

/** Two compared providers and the slug of their page. */
export type Pair = { slug: string; ids: [string, string] };

/** Returns all pairs of the main providers. Throws if content marks other providers as main. */
export async function loadMainPairs(): Promise<Pair[]> {
  const providers = await providersById();
  const marked = [...providers].filter(([, { main }]) => main).map(([id]) => id);
  if (marked.length !== MAIN.length || MAIN.some((id) => !marked.includes(id)))
    throw new Error(`content/providers: expected main: true for ${MAIN.join(', ')}, got it for ${marked.join(', ')}`);
  return MAIN.flatMap((a, index) => MAIN.slice(index + 1).map((b): Pair => ({ slug: `${a}-vs-${b}`, ids: [a, b] })));
}
