import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './read-content.ts';
import { runTool } from './run-tool.ts';
import { SCHEMA_FOLDER, toSchemaFiles } from './schema-files.ts';

/** Runs `npm run schemas`: writes the JSON Schemas of all content files. */
function run(): number {
  mkdirSync(join(ROOT, SCHEMA_FOLDER), { recursive: true });
  const files = toSchemaFiles();
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${files.size} JSON Schemas into ${SCHEMA_FOLDER}/`);
  return 0;
}

runTool(import.meta.url, run);
