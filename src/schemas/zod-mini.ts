// Exports zod/mini for all other modules. It is the small build of zod for schemas that run in the browser.
export * as z from 'zod/mini';
