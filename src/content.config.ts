import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { criteriaFileSchema } from './schemas/criteria.ts';
import { presetSchema } from './schemas/preset.ts';
import { providerSchema } from './schemas/provider.ts';
import { changeSchema, regulationSchema, siteRuleSchema, termSchema } from './schemas/reference.ts';
import { sourceSchema } from './schemas/source.ts';
import { marketSchema, tariffSchema } from './schemas/tariff.ts';
import { z } from './schemas/zod.ts';

const yamlFiles = (folder: string) => glob({ pattern: '*.yaml', base: `content/${folder}` });

/** The order of the file is kept: Astro sorts entries by id, so pages sort by `position` again. */
const numbered = (path: string) =>
  file(path, {
    parser: (text) =>
      (parse(text) as Record<string, unknown>[]).map((record, position) => ({
        id: String(record.id ?? position),
        position,
        record,
      })),
  });

const inOrder = <Schema extends z.ZodType>(record: Schema) => z.object({ position: z.int(), record });

export const collections = {
  sources: defineCollection({ loader: numbered('content/sources.yaml'), schema: inOrder(sourceSchema) }),
  providers: defineCollection({ loader: yamlFiles('providers'), schema: providerSchema }),
  tariffs: defineCollection({ loader: yamlFiles('tariffs'), schema: tariffSchema }),
  market: defineCollection({ loader: glob({ pattern: 'market.yaml', base: 'content' }), schema: marketSchema }),
  criteria: defineCollection({
    loader: glob({ pattern: 'criteria.yaml', base: 'content' }),
    schema: criteriaFileSchema,
  }),
  presets: defineCollection({ loader: numbered('content/presets.yaml'), schema: inOrder(presetSchema) }),
  glossary: defineCollection({ loader: numbered('content/glossary.yaml'), schema: inOrder(termSchema) }),
  regulation: defineCollection({ loader: numbered('content/regulation.yaml'), schema: inOrder(regulationSchema) }),
  siteRules: defineCollection({ loader: numbered('content/site-rules.yaml'), schema: inOrder(siteRuleSchema) }),
  changelog: defineCollection({ loader: numbered('content/changelog.yaml'), schema: inOrder(changeSchema) }),
};
