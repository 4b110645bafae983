import workerUrl from './check-worker.ts?worker&url';

/**
 * Starts the worker in a way that binds it to the policy of the page: a worker from the network is bound by its own
 * headers only, one that a blob begins inherits the policy, which lets nothing out.
 */
export function startWorker(): Worker {
  const begin = `import ${JSON.stringify(new URL(workerUrl, location.href).href)};`;
  const url = URL.createObjectURL(new Blob([begin], { type: 'text/javascript' }));
  return new Worker(url, { type: 'module' });
}
