// Exports zod for all other modules, so that its version and locale are set in one place.
export { z } from 'zod';
