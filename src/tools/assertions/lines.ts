import { addDays } from '../../base/days.ts';
import type { Assertion, Fault } from './fault.ts';
import { datedRowsOf, type Line, priceListsOf } from './walk.ts';

type Wrong = Pick<Fault, 'expected' | 'got' | 'write'>;

/** Returns what is wrong between a line and the next one. */
function checkJoin({ until }: Line, next: Line): Wrong[] {
  if (until === undefined) {
    const write = next.from === 'unknown' ? 'until, the last day it holds' : `until: "${addDays(next.from, -1)}"`;
    return [{ expected: 'an end, since another line follows', got: 'no until', write }];
  }
  if (next.from === 'unknown') return [];
  const start = addDays(until, 1);
  if (next.from === start) return [];
  const isGap = next.from > start;
  const got = `a next line from ${next.from}, which leaves ${isGap ? 'a gap' : 'an overlap'}`;
  const write = isGap
    ? `the next from: "${start}", or a line of unknown figures between`
    : `until: "${addDays(next.from, -1)}"`;
  return [{ expected: `a next line from ${start}`, got, write }];
}

/** Returns what is wrong with a line itself, or with it as the last one. */
function checkLine({ from, until }: Line, index: number, isLast: boolean): Wrong[] {
  const wrong: Wrong[] = [];
  if (from === 'unknown' && index > 0)
    wrong.push({
      expected: 'a day, since another line precedes it',
      got: 'from: unknown',
      write: 'from: the day after the until before it',
    });
  if (until !== undefined && from !== 'unknown' && until < from)
    wrong.push({ expected: `an until on or after ${from}`, got: until, write: 'from and until in that order' });
  if (until !== undefined && isLast)
    wrong.push({
      expected: 'a line for what holds afterwards',
      got: `an end on ${until} and nothing after it`,
      write: `a line from: "${addDays(until, 1)}" with the figure that follows, or unknown`,
    });
  return wrong;
}

export const linesJoin: Assertion = {
  rule: 'lines-join',
  check(content) {
    return priceListsOf(content).flatMap(({ file, record }) =>
      datedRowsOf(record).flatMap(({ field, lines }) =>
        lines.flatMap((line, index) => {
          const next = lines[index + 1];
          const wrong = [...checkLine(line, index, !next), ...(next ? checkJoin(line, next) : [])];
          return wrong.map((fault) => ({ file, field: `${field}.${index}`, ...fault }));
        }),
      ),
    );
  },
};
