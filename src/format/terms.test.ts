import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { TERM_IDS, termHref } from './terms.ts';

const glossary = parse(readFileSync('content/glossary.yaml', 'utf8')) as { id: string }[];

it.each(Object.values(TERM_IDS))('has the term %s in the glossary', (id) => {
  expect(glossary.map((term) => term.id)).toContain(id);
});

it('links to a term in the language of the page', () => {
  expect(termHref('zh-CN', 'cap')).toBe('/glossary/#feeCap');
  expect(termHref('en', 'transaction')).toBe('/en/glossary/#mdf');
});
