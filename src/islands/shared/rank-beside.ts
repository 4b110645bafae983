import { type RankInput, type RankResult, rankProviders } from '../../scoring/rank/index.ts';

type Wanted = { id: number; input: RankInput; done: (ranks: RankResult) => void };

let worker: Worker | null = null;
let wanted: Wanted | null = null;
let lastId = 0;

function finish(ranks: RankResult): void {
  const { done } = wanted as Wanted;
  wanted = null;
  done(ranks);
}

/** Starts the worker while the page loads, so that nothing is fetched once the page is in use. */
export function startRanking(): void {
  if (worker) return;
  try {
    worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return; // A browser without module workers ranks on the page.
  }
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; ranks: RankResult }>) => {
    if (wanted?.id === data.id) finish(data.ranks);
  });
  worker.addEventListener('error', () => {
    worker = null;
    if (wanted) finish(rankProviders(wanted.input));
  });
}

/**
 * Ranks off the main thread, on it where no worker runs, and hands over the result; of several wishes only the latest.
 * @returns takes the wish back; nothing is handed over after it
 */
export function rankBeside(input: RankInput, done: (ranks: RankResult) => void): () => void {
  lastId += 1;
  const id = lastId;
  wanted = { id, input, done };
  if (worker) worker.postMessage({ id, input });
  else finish(rankProviders(input));
  return () => {
    if (wanted?.id === id) wanted = null;
  };
}
