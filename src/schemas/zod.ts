// The one place that imports zod, so that its version and locale are chosen once.
export { z } from 'zod';
