import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/tools/assertions.ts';
import { buildDate } from '../../src/tools/build-date.ts';
import { ROOT, readAbsoluteWords, readContent, readTestFiles } from '../../src/tools/read-content.ts';

describe('content/', () => {
  it('is valid and breaks no rule', () => {
    const context = {
      today: buildDate(process.env, new Date()),
      testFiles: readTestFiles(ROOT),
      absolute: readAbsoluteWords(),
    };
    expect(checkContent(readContent(ROOT), context)).toEqual([]);
  });
});
