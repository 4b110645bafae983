import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTROLS } from '../../src/statement/controls.ts';
import { FINDING_KINDS } from '../../src/statement/findings/audit/finding-kinds.ts';
import { RESULT_ERRORS } from '../../src/statement/findings/result/parse-result-json.ts';
import { FORMATS } from '../../src/statement/formats/registry.ts';
import { PROBLEMS, STATEMENT_ERRORS } from '../../src/statement/types.ts';

const LABELS: Record<string, readonly string[]> = {
  control: CONTROLS,
  error: STATEMENT_ERRORS,
  finding: FINDING_KINDS,
  format: FORMATS,
  problem: PROBLEMS,
  resultError: RESULT_ERRORS,
};

describe.each(['zh', 'en'])('the interface words in %s', (lang) => {
  const words: Record<string, string> = parse(readFileSync(`content/i18n/${lang}.yaml`, 'utf8'));

  it.each(Object.entries(LABELS))('name every %s', (group, ids) => {
    expect(ids.map((id) => `statement.${group}.${id}`).filter((key) => !words[key])).toEqual([]);
  });
});
