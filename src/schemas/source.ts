import { bilingualSchema, idSchema, isoDateSchema, partialDateSchema } from './common.ts';
import { z } from './zod.ts';

/**
 * Grades. A: regulator or court; B: text of the provider itself; C: press or audit; D: counted user reports; E:
 * reseller, advert or copy.
 */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

const SOURCE_KINDS = ['regulator', 'law-text', 'provider', 'press', 'user-reports', 'reseller', 'copy'] as const;

const OWN_WORDS: readonly string[] = ['regulator', 'law-text', 'provider'];

/**
 * A page or document. Each is listed once for the whole site.
 * `onIssuerPage` is true if we read it on a page of the provider or regulator that sets the figure. If it is false,
 * every page that shows a figure from this source says so.
 */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    publisher: bilingualSchema,
    title: bilingualSchema,
    url: z.url({ protocol: /^https?$/ }).nullable(),
    kind: z.enum(SOURCE_KINDS),
    grade: z.enum(GRADES),
    /** Number of reports behind a grade D source. */
    reports: z.int().positive().optional(),
    published: partialDateSchema.optional(),
    readOn: isoDateSchema,
    onIssuerPage: z.boolean(),
    note: bilingualSchema.optional(),
  })
  .refine((source) => !source.onIssuerPage || OWN_WORDS.includes(source.kind), {
    message: 'press, resellers and copies are never the page of whoever sets the figure: write false',
    path: ['onIssuerPage'],
  });

export type Source = z.infer<typeof sourceSchema>;
