import { type RankInput, type RankResult, rankProviders } from '../../domain/index.ts';

/**
 * Ranks off the main thread and hands over the result; in a browser that starts no module worker, on it.
 * @returns ends the work; nothing is handed over after it
 */
export function rankBeside(input: RankInput, done: (ranks: RankResult) => void): () => void {
  let worker: Worker | undefined;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    worker?.terminate();
  };
  const finish = (ranks: RankResult): void => {
    if (isOver) return;
    end();
    done(ranks);
  };
  try {
    worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<RankResult>) => finish(data));
    worker.addEventListener('error', () => finish(rankProviders(input)));
    worker.postMessage(input);
  } catch {
    finish(rankProviders(input));
  }
  return end;
}
