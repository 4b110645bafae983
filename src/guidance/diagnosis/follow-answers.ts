import type { Target } from '../../schemas/diagnosis.ts';
import type { WizardQuestion } from './types.ts';

type AnsweredQuestion = { question: string; answer: string; ask: string; text: string };

/**
 * Follows answers by their ids through the questions. Returns the answered questions and the next target.
 *
 * Stops at an answer that its question does not have, so that an old link works as far as possible.
 * @param start first question, or the target of a message
 */
export function followAnswers(
  questions: readonly WizardQuestion[],
  start: Target,
  answers: readonly string[],
): { steps: AnsweredQuestion[]; at: Target } {
  const steps: AnsweredQuestion[] = [];
  let at = start;
  for (const answerId of answers) {
    if (!('question' in at)) break;
    const { question: questionId } = at;
    const question = questions.find(({ id }) => id === questionId);
    const answer = question?.answers.find(({ id }) => id === answerId);
    if (!question || !answer) break;
    steps.push({ question: question.id, answer: answer.id, ask: question.ask, text: answer.text });
    at = answer.to;
  }
  return { steps, at };
}
