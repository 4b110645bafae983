import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { complaintSchema } from './schemas/complaint.ts';
import { criteriaFileSchema } from './schemas/criteria.ts';
import { leafSchema, messageSchema, questionSchema } from './schemas/diagnosis.ts';
import { guideSchema } from './schemas/guide.ts';
import { presetSchema } from './schemas/preset.ts';
import { indicatorSchema, preventSchema } from './schemas/prevent.ts';
import { providerSchema } from './schemas/provider.ts';
import { changeSchema, regulationSchema, siteRuleSchema, termSchema } from './schemas/reference.ts';
import { responseCodeSchema } from './schemas/response-code.ts';
import { pageSchema, searchSchema } from './schemas/search.ts';
import { sourceSchema } from './schemas/source.ts';
import { marketSchema, tariffSchema } from './schemas/tariff.ts';
import { z } from './schemas/zod.ts';

const yamlFiles = (folder: string) => glob({ pattern: '*.yaml', base: `content/${folder}` });

const oneFile = (name: string) => glob({ pattern: `${name}.yaml`, base: 'content' });

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
  diagnosis: defineCollection({ loader: yamlFiles('diagnosis'), schema: leafSchema }),
  guides: defineCollection({ loader: yamlFiles('guides'), schema: guideSchema }),
  market: defineCollection({ loader: oneFile('market'), schema: marketSchema }),
  criteria: defineCollection({ loader: oneFile('criteria'), schema: criteriaFileSchema }),
  prevent: defineCollection({ loader: oneFile('prevent'), schema: preventSchema }),
  complaint: defineCollection({ loader: oneFile('complaint'), schema: complaintSchema }),
  search: defineCollection({ loader: oneFile('search'), schema: searchSchema }),
  presets: defineCollection({ loader: numbered('content/presets.yaml'), schema: inOrder(presetSchema) }),
  glossary: defineCollection({ loader: numbered('content/glossary.yaml'), schema: inOrder(termSchema) }),
  regulation: defineCollection({ loader: numbered('content/regulation.yaml'), schema: inOrder(regulationSchema) }),
  siteRules: defineCollection({ loader: numbered('content/site-rules.yaml'), schema: inOrder(siteRuleSchema) }),
  questions: defineCollection({ loader: numbered('content/questions.yaml'), schema: inOrder(questionSchema) }),
  messages: defineCollection({ loader: numbered('content/messages.yaml'), schema: inOrder(messageSchema) }),
  responseCodes: defineCollection({
    loader: numbered('content/response-codes.yaml'),
    schema: inOrder(responseCodeSchema),
  }),
  indicators: defineCollection({ loader: numbered('content/indicators.yaml'), schema: inOrder(indicatorSchema) }),
  pages: defineCollection({ loader: numbered('content/pages.yaml'), schema: inOrder(pageSchema) }),
  changelog: defineCollection({ loader: numbered('content/changelog.yaml'), schema: inOrder(changeSchema) }),
};
