import { type RankInput, rankProviders } from '../../domain/index.ts';

// A thin shell: ten thousand draws beside the page, so that nothing on it waits.
addEventListener('message', ({ data }: MessageEvent<RankInput>) => postMessage(rankProviders(data)));
