import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROVIDER_KINDS } from '../../src/schemas/provider.ts';
import { createProvider } from '../../src/tools/new-provider.ts';
import { readContentFiles } from '../../src/tools/read-content.ts';
import { toSchemaLine } from '../../src/tools/schema-files.ts';
import { checkChanged, TODAY } from './fixture.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-provider-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const PROVIDER = 'content/providers/new-pay.yaml';
const TARIFF = 'content/tariffs/new-pay-unpublished.yaml';
const CHANGELOG = 'content/changelog.yaml';

/** Returns the messages of the checker for the valid content with the new files. */
const checkWithNew = (): string[] =>
  checkChanged((files) => Object.assign(files, Object.fromEntries(readContentFiles(root))));

describe('new provider', () => {
  it.each(PROVIDER_KINDS)('writes a record of kind %s and a price list that the checker accepts', (kind) => {
    expect(createProvider(root, 'new-pay', kind, TODAY).isCreated).toBe(true);
    expect([...readContentFiles(root).keys()]).toEqual([CHANGELOG, PROVIDER, TARIFF]);
    expect(checkWithNew()).toEqual([]);
  });

  it.each(['99bill', '2024', 'null', 'no'])('writes valid files for the id %s', (id) => {
    expect(createProvider(root, id, 'bank', TODAY).isCreated).toBe(true);
    expect(checkWithNew()).toEqual([]);
  });

  it('adds a dated entry above the others in the change log, which stay as they are', () => {
    const others = `- date: "2026-11-01"\n  kind: site\n  text: { zh: 旧, en: Old }\n`;
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, CHANGELOG), `# first line\n${others}`);
    createProvider(root, 'new-pay', 'bank', TODAY);
    const text = readFileSync(join(root, CHANGELOG), 'utf8');
    expect(text.startsWith('# first line\n- date: ')).toBe(true);
    expect(text.endsWith(others)).toBe(true);
    expect(parse(text)[0]).toMatchObject({ date: TODAY, kind: 'content', provider: 'new-pay' });
  });

  it('quotes the day of the licence check', () => {
    createProvider(root, 'new-pay', 'acquirer', TODAY);
    expect(readFileSync(join(root, PROVIDER), 'utf8')).toMatch(/checkedOn: ["']2026-11-23["']/);
  });

  it('names the schema of both files in their first line', () => {
    createProvider(root, 'new-pay', 'acquirer', TODAY);
    for (const [path, text] of readContentFiles(root)) expect(text.startsWith(`${toSchemaLine(path)}\n`)).toBe(true);
  });

  it('lists the texts to replace and the unknown fields', () => {
    const text = createProvider(root, 'new-pay', 'aggregator', TODAY).lines.join('\n');
    expect(text).toContain(`wrote ${PROVIDER}: replace name, summary, entity.name and gaps`);
    expect(text).toContain('unknown: licence: state, number, scope, validFrom, validUntil');
    expect(text).toContain('unknown: settledBy');
    expect(text).toMatch(/unknown: acceptance: debit-card, credit-card.*e-cny/);
    expect(text).toMatch(/unknown: ownership: purchase, deposit/);
  });

  it.each([
    [undefined, 'acquirer', /no id given, write: npm run new:provider/],
    ['New_Pay', 'acquirer', /"New_Pay" is not an id: write lower-case letters and digits/],
    ['../new', 'acquirer', /is not an id/],
    ['new--pay', 'acquirer', /is not an id/],
    ['new-pay', 'shop', /"shop" is not a kind of provider: write acquirer, wallet/],
  ])('rejects the id %s of kind %s and writes nothing', (id, kind, message) => {
    const { isCreated, lines } = createProvider(root, id, kind, TODAY);
    expect(isCreated).toBe(false);
    expect(lines.join('\n')).toMatch(message);
    expect(readContentFiles(root).size).toBe(0);
  });

  it('rejects an existing id and does not change its files', () => {
    createProvider(root, 'new-pay', 'bank', TODAY);
    const before = readContentFiles(root);
    const { isCreated, lines } = createProvider(root, 'new-pay', 'wallet', TODAY);
    expect(isCreated).toBe(false);
    expect(lines).toEqual([`${PROVIDER} exists already: change that file, or choose another id`]);
    expect(readContentFiles(root)).toEqual(before);
  });
});
