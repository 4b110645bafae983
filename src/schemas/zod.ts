// The only module that imports zod, so its version and locale are set in one place.
export { z } from 'zod';
