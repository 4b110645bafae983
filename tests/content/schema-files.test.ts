import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readContentFiles } from '../../src/tools/read-content.ts';
import { toSchemaFiles, toSchemaLine } from '../../src/tools/schema-files.ts';

const HINT = 'out of date: run npm run schemas and commit content/.schemas/';
const files = toSchemaFiles();

type Node = { description?: string; $ref?: string };

describe('JSON Schemas for editors', () => {
  it.each([...files])('%s matches the zod schema', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8') === text, HINT).toBe(true);
  });

  it('describe the meaning and unit of a field', () => {
    const text = files.get('content/.schemas/tariffs.schema.json') ?? '';
    for (const words of ['0.38%, 0.0325% or 3.8‰', '20元, 0.05元 or 406万元', 'Deposit on one terminal'])
      expect(text).toContain(words);
    expect(files.get('content/.schemas/providers.schema.json')).toContain('Fine and confiscation together');
  });

  it('describe every field of a provider and of a price list', () => {
    for (const name of ['providers', 'tariffs']) {
      const { properties, definitions } = JSON.parse(files.get(`content/.schemas/${name}.schema.json`) ?? '{}') as {
        properties: Record<string, Node>;
        definitions: Record<string, Node>;
      };
      const resolve = (node: Node): Node => {
        const target = node.$ref && definitions[node.$ref.replace('#/definitions/', '')];
        return target ? resolve(target) : node;
      };
      const bare = Object.entries(properties).filter(([, node]) => resolve(node).description === undefined);
      expect(bare.map(([field]) => field)).toEqual([]);
    }
  });

  it('are named in the first line of every content file', () => {
    const wrong = [...readContentFiles(ROOT)].flatMap(([path, text]) => {
      const line = toSchemaLine(path);
      return line !== undefined && text.startsWith(`${line}\n`) ? [] : [`${path}: first line: write ${line}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are named relative to the file', () => {
    expect(toSchemaLine('content/market.yaml')).toBe('# yaml-language-server: $schema=.schemas/market.schema.json');
    expect(toSchemaLine('content/tariffs/acme-code.yaml')).toBe(
      '# yaml-language-server: $schema=../.schemas/tariffs.schema.json',
    );
    expect(toSchemaLine('content/i18n/en.yaml')).toBe('# yaml-language-server: $schema=../.schemas/words.schema.json');
    expect(toSchemaLine('content/tariffs/deeper/x.yaml')).toBeUndefined();
  });
});
