import { providersById } from '../content.ts';

/** The five main providers, in the order in which a pair names its two. */
const MAIN = ['lakala', 'chinaums', 'huifu', 'wechatpay', 'alipay'] as const;

export type Pair = { slug: string; ids: [string, string] };

/** The ten pairs of the five main providers, each with the slug of its page. */
export async function loadMainPairs(): Promise<Pair[]> {
  const providers = await providersById();
  const marked = [...providers].filter(([, { main }]) => main).map(([id]) => id);
  if (marked.length !== MAIN.length || MAIN.some((id) => !marked.includes(id)))
    throw new Error(`content/providers: expected main: true for ${MAIN.join(', ')}, got it for ${marked.join(', ')}`);
  return MAIN.flatMap((a, index) => MAIN.slice(index + 1).map((b): Pair => ({ slug: `${a}-vs-${b}`, ids: [a, b] })));
}
