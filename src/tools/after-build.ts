import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearch } from './build-search.ts';
import { prunePolicy } from './prune-policy.ts';

/** Returns the Astro integration that shortens the policies of built pages and builds the full-text index from them. */
export function afterBuild(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(dist, file);
          writeFileSync(path, prunePolicy(readFileSync(path, 'utf8')));
        }
        const { pages, records } = await buildSearch(dist);
        logger.info(`search index of ${pages} pages and ${records} terms, codes and rules`);
      },
    },
  };
}
