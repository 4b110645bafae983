import type { Target } from '../../schemas/diagnosis.ts';
import type { WizardQuestion } from './types.ts';

/** One step taken: what was asked and what was answered. */
export type Step = { question: string; answer: string; ask: string; text: string };
/** How far the answers lead: the steps that are understood, and where one stands after them. */
export type Followed = { steps: Step[]; at: Target };

/**
 * Follows answers by their ids through the questions. An answer that a question does not have ends the way there, so
 * an old link leads as far as it still makes sense.
 * @param start where to begin: the first question, or what a message points to
 */
export function followAnswers(
  questions: readonly WizardQuestion[],
  start: Target,
  answers: readonly string[],
): Followed {
  const steps: Step[] = [];
  let at = start;
  for (const id of answers) {
    if (!('question' in at)) break;
    const { question: asked } = at;
    const question = questions.find((one) => one.id === asked);
    const answer = question?.answers.find((one) => one.id === id);
    if (!question || !answer) break;
    steps.push({ question: question.id, answer: answer.id, ask: question.ask, text: answer.text });
    at = answer.to;
  }
  return { steps, at };
}
