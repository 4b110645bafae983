import type { Histogram } from '../histogram/histogram.ts';
import type { StoredResult } from './schema.ts';

/**
 * Everything that the result page shows, and the counted payments, so that tariffs can be priced again. Holds no order
 * numbers, no names of goods and no single payment. Labels of deductions are the only text from the file.
 */
export type StatementResult = Omit<StoredResult, 'kind' | 'version' | 'histogram'> & { histogram: Histogram };
