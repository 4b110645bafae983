import { defineConfig } from 'vitest/config';

// Stryker needs a configuration without projects. The mutated layers are plain TypeScript and need no Astro.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    // Several test runners share the machine.
    testTimeout: 120_000,
    include: [
      'src/{base,schemas,domain,scoring,offer,statement}/**/*.test.ts',
      'tests/{vectors,statement}/**/*.test.ts',
    ],
  },
});
