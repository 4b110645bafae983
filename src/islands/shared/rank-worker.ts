import { type RankInput, rankProviders } from '../../scoring/rank/index.ts';

// Runs the ten thousand draws of a ranking off the main thread.
addEventListener('message', ({ data: { id, input } }: MessageEvent<{ id: number; input: RankInput }>) =>
  postMessage({ id, ranks: rankProviders(input) }),
);
