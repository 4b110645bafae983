import workerUrl from './check-worker.ts?worker&url';

/**
 * Starts the worker from a blob. So it inherits the content security policy of the page, which allows no request. A
 * worker loaded from the network follows only the headers of its own response.
 */
export function startWorker(): Worker {
  const begin = `import ${JSON.stringify(new URL(workerUrl, location.href).href)};`;
  const url = URL.createObjectURL(new Blob([begin], { type: 'text/javascript' }));
  return new Worker(url, { type: 'module' });
}
