// The only import of zod/mini, the small build of zod for schemas that run in the browser.
export * as z from 'zod/mini';
