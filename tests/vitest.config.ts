/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// getViteConfig brings Astro's transforms (AstroContainer, .astro files) and the Preact JSX runtime.
export default getViteConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Some read every file of the content or of the code.
          testTimeout: 20_000,
          include: ['src/**/*.test.{ts,tsx}', 'tests/{arch,content,vectors,support,statement}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] },
      },
    ],
  },
});
