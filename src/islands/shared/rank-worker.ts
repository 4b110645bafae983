import { type RankInput, rankProviders } from '../../scoring/rank/index.ts';

// A thin shell: ten thousand draws beside the page, so that nothing on it waits.
addEventListener('message', ({ data: { id, input } }: MessageEvent<{ id: number; input: RankInput }>) =>
  postMessage({ id, ranks: rankProviders(input) }),
);
