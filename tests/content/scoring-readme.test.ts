import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOCK_DAYS } from '../../src/schemas/clock.ts';
import { CRITERIA, type CriteriaRecord } from '../../src/schemas/criteria.ts';
import { AGED_WIDENING } from '../../src/scoring/evidence/age-evidence.ts';
import { doubtReseller, pointsOfMargin } from '../../src/scoring/margin/margin-points.ts';
import { MAX_KNOWN_WIDTH } from '../../src/scoring/score/score-criteria.ts';
import { ROOT, readContent } from '../../src/tools/read-content.ts';

// The formatter pads the cells of tables with spaces.
const readme = readFileSync(`${ROOT}/src/scoring/README.md`, 'utf8').replace(/ +/g, ' ');
const criteria = readContent(ROOT).content.criteria as CriteriaRecord;

describe('the README of scoring', () => {
  it('has the default weights of the criteria', () => {
    const weights = Object.fromEntries(
      [...readme.matchAll(/^### (\w+), weight (\d+)$/gm)].map(([, id, weight]) => [id, Number(weight)]),
    );
    expect(weights).toEqual(criteria.merchants[0]?.weights);
    expect(Object.keys(weights)).toEqual(CRITERIA);
  });

  it('has every sub-score with its weight, time limit and kind', () => {
    const rows = [...readme.matchAll(/^\| `([\w-]+)`( \((derived|terminal)\))? \| (\d+) \| (\d+) \|/gm)];
    expect(rows.map(([, id, , kind, weight, days]) => [id, kind, Number(weight), Number(days)])).toEqual(
      criteria.criteria
        .flatMap(({ subs }) => subs)
        .map(({ id, derived, needsTerminal, weight, limitDays }) => {
          const kind = derived ? 'derived' : needsTerminal ? 'terminal' : undefined;
          return [id, kind, weight, limitDays];
        }),
    );
  });

  it('has the gates in order', () => {
    const rows = [...readme.matchAll(/^\| (G\d) \| `(\w+)`/gm)].map(([, code, id]) => [code, id]);
    expect(rows).toEqual(criteria.gates.map(({ code, id }) => [code, id]));
  });

  it('has the anchors of the margin', () => {
    const rows = [...readme.matchAll(/^\| (\d+) \| (\d+) \|$/gm)].map(([, ppm, points]) => [ppm, points].map(Number));
    expect(rows).toHaveLength(5);
    for (const [ppm, points] of rows) expect(pointsOfMargin(ppm ?? Number.NaN)).toBe(points);
  });

  it('has the thresholds, the time limits and the numbers of the draws', () => {
    const { recommended, consider, careful, avoid, insufficient } = criteria.thresholds;
    const { concentration, draws, seed } = criteria;
    for (const text of [
      `low of the total ≥ ${recommended.low}, low of each criterion ≥ ${recommended.eachLow}`,
      `low of legality and security ≥ ${recommended.guardedLow}, completeness ≥ ${recommended.completeness} %`,
      `middle of the total ≥ ${consider.middle}, completeness ≥ ${consider.completeness} %`,
      `middle ≥ ${careful.middle}, or high of the total ≥ ${avoid.high}`,
      `completeness is under ${insufficient.completeness} %`,
      `concentration ${concentration},`,
      `${draws.toLocaleString('en')}, with seed ${seed}`,
      `widens the range by ${AGED_WIDENING} points`,
      `at most ${MAX_KNOWN_WIDTH} points wide`,
      `never counts more than ${doubtReseller({ low: 0, high: 100 }).high}`,
      `${CLOCK_DAYS.licence}, ${CLOCK_DAYS.price} and ${CLOCK_DAYS.rest} days`,
    ])
      expect(readme).toContain(text);
  });
});
