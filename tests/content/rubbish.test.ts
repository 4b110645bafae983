import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ASSERTIONS } from '../../src/tools/assertions.ts';
import { checkChanged, setIn } from './fixture.ts';
import type { Files } from './good-files.ts';

/** Change that makes the valid content invalid, and the expected message. rubbish-shapes.yaml explains the fields. */
type Rubbish = {
  sample: string;
  rule?: string;
  in: string;
  set?: Record<string, unknown>;
  remove?: string;
  whole?: string;
  as?: string | null;
  at?: string;
  field: string;
  says: string;
};

const read = (name: string): Rubbish[] =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { customTags: ['timestamp'] });
const samples = [...read('rubbish-shapes.yaml'), ...read('rubbish-rules.yaml')];
const toFile = (name: string): string => `content/${name}.yaml`;

function applySample(files: Files, { in: name, set = {}, remove, whole, as }: Rubbish): void {
  const file = toFile(name);
  if (whole !== undefined) files[file] = whole;
  if (remove !== undefined) setIn(files[file], remove, undefined);
  for (const [path, value] of Object.entries(set)) setIn(files[file], path, value);
  if (as === undefined) return;
  if (as !== null) files[toFile(as)] = structuredClone(files[file]);
  else delete files[file];
}

describe('the checker', () => {
  it('accepts the content that the samples change', () => {
    expect(checkChanged(() => {})).toEqual([]);
  });

  it.each(samples)('rejects $sample', (rubbish) => {
    const lines = checkChanged((files) => applySample(files, rubbish));
    const file = toFile(rubbish.at ?? rubbish.in);
    const about = lines.filter((line) => line.startsWith(file) && line.includes(`: ${rubbish.field}: expected `));
    expect(about.join('\n'), lines.join('\n')).toContain(rubbish.says);
    for (const line of about) expect(line).toMatch(/: expected .+, got .+, write .+/);
    if (rubbish.rule) expect(about.join('\n')).toContain(`[${rubbish.rule}]`);
  });

  it('has a sample for every rule', () => {
    const shown = new Set(samples.map(({ rule }) => rule));
    expect(ASSERTIONS.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it('reports one broken figure once', () => {
    const lines = checkChanged((files) => setIn(files['content/market.yaml'], 'rates/alipay/0/tiers/0/ratePpm', 0.38));
    expect(lines.filter((line) => line.startsWith('content/'))).toHaveLength(1);
  });

  it('names the line of a YAML error', () => {
    const lines = checkChanged((files) => {
      files['content/market.yaml'] = 'refunds: unknown\nrefunds: unknown\n';
    });
    expect(lines[0]).toMatch(/^content\/market\.yaml:2:1: YAML: expected text that parses/);
  });

  it('names the rules that it skips while a file is invalid', () => {
    const lines = checkChanged((files) => {
      files['content/presets.yaml'] = {};
    });
    expect(lines.at(-1)).toMatch(/sources-used.*not checked until/);
  });
});
