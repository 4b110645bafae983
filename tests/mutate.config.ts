import { defineConfig } from 'vitest/config';

// Stryker needs a configuration without projects. The mutated layers are plain TypeScript and need no Astro.
const mutatesStatement = process.env.MUTATE?.includes('src/statement');

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    // Mutated code is slower, and several test runners share the machine.
    testTimeout: 120_000,
    include: [
      'src/{base,schemas,domain,scoring,offer,guidance,search}/**/*.test.ts',
      'tests/vectors/**/*.test.ts',
      ...(mutatesStatement ? ['src/statement/**/*.test.ts', 'tests/statement/**/*.test.ts'] : []),
    ],
  },
});
