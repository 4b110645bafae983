import { describe, expect, it } from 'vitest';
import { ROOT, readContent } from '../../src/tools/read-content.ts';
import { coveredBy, entriesIn, isOn, rows, toPage } from '../support/coverage.ts';

const { content } = readContent(ROOT);
const entries = entriesIn(content);
const pages = new Set(entries.map(({ path }) => toPage(path)));

describe('the topics that the site must cover', () => {
  it('are numbered S1 to S99 in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 99 }, (_, index) => `S${index + 1}`));
  });

  it.each(rows)('$id is covered by an entry on its page, $page', ({ id, page }) => {
    const covering = entries.filter(({ covers }) => covers.includes(id));
    expect(pages).toContain(toPage(page));
    expect(
      covering.some(({ path }) => isOn(path, page)),
      covering.map(({ name, path }) => `${name} on ${path}`).join(', ') || 'covered nowhere',
    ).toBe(true);
  });

  it('include every topic that a record covers', () => {
    const known = new Set(rows.map(({ id }) => id));
    const unknown = entries.flatMap(({ name, covers }) =>
      covers.filter((id) => !known.has(id)).map((id) => [name, id]),
    );
    expect(unknown).toEqual([]);
  });

  it('are covered only by records that are on a page', () => {
    const known = new Set(entries.map(({ name }) => name));
    expect(Object.keys(coveredBy).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('topics about the diagnosis', () => {
  it.each([
    ['S4', '55', 'pin', 1],
    ['S4', '75', 'pin', 0],
    ['S4', '38', 'pin', 0],
    ['S9', '91', 'system', 1],
    ['S9', '96', 'system', 1],
    ['S9', '06', 'system', 1],
    ['S9', '98', 'unknown-result', 0],
    ['S9', '68', 'unknown-result', 0],
  ])('%s: code %s leads to %s and may be tried again %i times', (_, code, leaf, tries) => {
    expect(content.responseCodes.find((one) => one.code === code)).toMatchObject({ leaf, tries });
  });

  it('S6: at most four answers lead to the result about the location', () => {
    const answersTo = (leaf: string): number => {
      let reached = new Set(content.questions.slice(0, 1).map(({ id }) => id));
      for (let answers = 1; reached.size > 0; answers++) {
        const targets = content.questions
          .filter(({ id }) => reached.has(id))
          .flatMap((one) => one.answers.map(({ to }) => to));
        if (targets.some((to) => 'leaf' in to && to.leaf === leaf)) return answers;
        reached = new Set(targets.flatMap((to) => ('question' in to ? [to.question] : [])));
      }
      return Number.POSITIVE_INFINITY;
    };
    expect(answersTo('location')).toBeLessThanOrEqual(4);
  });

  it('S7: a lesson covers input errors of cashiers', () => {
    expect(entries.some(({ name, covers }) => name.startsWith('lesson ') && covers.includes('S7'))).toBe(true);
  });

  it('S88 to S95: recurring tasks of every kind exist', () => {
    const letters = new Set(content.prevent?.tasks.map(({ code }) => code.replace(/^PREV-|\d$/g, '')));
    expect([...letters].sort()).toEqual(expect.arrayContaining([...'BCEKMSTU']));
  });
});
