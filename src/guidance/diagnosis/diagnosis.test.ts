import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStarts } from './find-starts.ts';
import { followAnswers } from './follow-answers.ts';
import type { DiagnosisTexts, WizardQuestion } from './types.ts';

const questions: WizardQuestion[] = [
  {
    id: 'one',
    ask: 'One?',
    answers: [
      { id: 'a', text: 'A', to: { question: 'two' } },
      { id: 'b', text: 'B', to: { leaf: 'x' } },
    ],
  },
  {
    id: 'two',
    ask: 'Two?',
    answers: [
      { id: 'c', text: 'C', to: { leaf: 'y' } },
      { id: 'd', text: 'D', to: { leaf: 'x' } },
    ],
  },
];
const start = { question: 'one' };

describe('followAnswers', () => {
  it('returns the leaf and the answered questions', () => {
    const { steps, at } = followAnswers(questions, start, ['a', 'c']);
    expect(at).toEqual({ leaf: 'y' });
    expect(steps.map(({ ask, text }) => `${ask} ${text}`)).toEqual(['One? A', 'Two? C']);
  });

  it('stops at an answer that no longer exists', () => {
    expect(followAnswers(questions, start, ['a', 'gone', 'c'])).toMatchObject({
      at: { question: 'two' },
      steps: [{ answer: 'a' }],
    });
    expect(followAnswers(questions, start, ['b', 'c']).at).toEqual({ leaf: 'x' });
    expect(followAnswers(questions, { question: 'gone' }, ['a']).steps).toEqual([]);
  });
});

const texts: DiagnosisTexts = {
  codes: [
    { code: '55', meaning: 'wrong PIN', leaf: 'pin' },
    { code: 'A0', meaning: 'keys', leaf: 'keys' },
  ],
  messages: [
    {
      id: 'merchant',
      shown: 'Merchant abnormal',
      words: ['Merchant abnormal', 'abnormal'],
      to: { leaf: 'merchant-file' },
    },
    { id: 'user', shown: 'User abnormal', words: ['User abnormal'], to: { question: 'tests' } },
  ],
  leaves: [{ id: 'network', title: 'No signal', symptom: 'The terminal finds no network' }],
};
const found = (typed: string) => findStarts(typed, texts).map(({ to }) => Object.values(to)[0]);

describe('findStarts', () => {
  it.each(['55', ' 55 ', '５５', 'code 55', '55: wrong PIN', 'a0', '(A0)'])('finds the code in %j', (typed) => {
    expect(findStarts(typed, texts)[0]?.kind).toBe('code');
  });

  it('does not treat part of a number or a word as a code', () => {
    expect(found('1553')).toEqual([]);
    expect(found('155 yuan').includes('pin')).toBe(false);
  });

  it('finds a message by its words, a whole one before a part', () => {
    expect(found('user abnormal')[0]).toBe('tests');
    expect(found('it says: USER  ABNORMAL!')[0]).toBe('tests');
    expect(found('merchant abn')[0]).toBe('merchant-file');
  });

  it('finds a symptom by its description', () => {
    expect(found('no network')).toContain('network');
  });

  it('needs at least half of the typed pairs for a symptom', () => {
    // Pairs of the symptom: NO and OS; the other pairs occur nowhere in it.
    expect(found('nosxq')).toContain('network');
    expect(found('nosxqz')).toEqual([]);
  });

  it('ranks a single character below an exact match of a symptom', () => {
    expect(found('a')[0]).toBe('network');
    expect(found('a')).toContain('merchant-file');
  });

  it('returns at most six', () => {
    const messages = Array.from({ length: 9 }, (_, index) => ({
      id: `m${index}`,
      shown: `Error ${index}`,
      words: ['error'],
      to: { leaf: `leaf-${index}` },
    }));
    expect(findStarts('error', { ...texts, messages }).map(({ label }) => label)).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `Error ${index}`),
    );
  });

  it('finds nothing for meaningless text, and never throws', () => {
    expect(found('qqqq')).toEqual([]);
    expect(found('   ')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => findStarts(typed, texts).length <= 6));
  });
});
