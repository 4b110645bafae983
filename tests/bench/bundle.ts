import { build } from 'vite';

const here = new URL('.', import.meta.url).pathname;

/** Bundles a file of this folder with its imports into one browser script. */
export async function bundle(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Compiles as the site does, because syntax that is lowered can be slower.
    build: { write: false, target: 'es2020', lib: { entry: `${here}${file}`, formats: ['iife'], name: 'page' } },
  });
  const first = (Array.isArray(output) ? output[0] : output) as { output: { code: string }[] };
  return first.output[0]?.code ?? '';
}
