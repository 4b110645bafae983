/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// getViteConfig adds the transforms of Astro (.astro files) and the JSX runtime of Preact.
export default getViteConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text', 'html'],
      reportsDirectory: '.cache/coverage',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Some tests read all content or all source files.
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
