import { type RankInput, type RankResult, rankProviders } from '../../scoring/rank/index.ts';

/** Latest requested ranking. */
type PendingRanking = { id: number; input: RankInput; done: (ranks: RankResult) => void };

let worker: Worker | null = null;
let pending: PendingRanking | null = null;
let lastId = 0;

function finish(ranks: RankResult): void {
  const { done } = pending as PendingRanking;
  pending = null;
  done(ranks);
}

/** Starts the worker while the page loads, so that the page makes no request while it is used. */
export function startRanking(): void {
  if (worker) return;
  try {
    worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return; // The browser has no module workers: ranks on the main thread.
  }
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; ranks: RankResult }>) => {
    if (pending?.id === data.id) finish(data.ranks);
  });
  worker.addEventListener('error', () => {
    worker = null;
    if (pending) finish(rankProviders(pending.input));
  });
}

/**
 * Ranks in the worker, or on the main thread without one, and calls back with the result. A new call replaces a call
 * that is not finished.
 * @returns a function that cancels the call
 */
export function rankInWorker(input: RankInput, done: (ranks: RankResult) => void): () => void {
  lastId += 1;
  const id = lastId;
  pending = { id, input, done };
  if (worker) worker.postMessage({ id, input });
  else finish(rankProviders(input));
  return () => {
    if (pending?.id === id) pending = null;
  };
}
