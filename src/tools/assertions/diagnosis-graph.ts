import type { Question } from '../../schemas/diagnosis.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';

const FILE = 'content/questions.yaml';
/** Maximum number of answers up to a result, because cashiers do not answer more. */
const MAX_ANSWERS = 6;

/** Returns the leaves and questions that a question leads to, the answers that form loops, and the longest path. */
function explore(first: Question, questions: readonly Question[]) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const leaves = new Set<string>();
  const loops: Fault[] = [];
  const longest = new Map<string, string[]>();

  function visit({ id, answers }: Question, before: readonly string[]): string[] {
    const known = longest.get(id);
    if (known) return known;
    const asked = [...before, id];
    const paths = answers.map(({ id: answer, to }): string[] => {
      if ('leaf' in to) leaves.add(to.leaf);
      else if (asked.includes(to.question))
        loops.push({
          file: FILE,
          field: `${id}.answers.${answer}.to.question`,
          expected: 'a question that was not asked before on this path',
          got: `"${to.question}" after ${asked.join(', ')}`,
          write: 'a leaf, or a question that comes later',
        });
      const next = 'question' in to && !asked.includes(to.question) ? byId.get(to.question) : undefined;
      return next ? visit(next, asked) : [];
    });
    const path = [id, ...paths.reduce((longer, one) => (one.length > longer.length ? one : longer), [])];
    longest.set(id, path);
    return path;
  }

  const path = visit(first, []);
  return { leaves, asked: new Set(longest.keys()), loops, path };
}

export const diagnosisGraph: Assertion = {
  rule: 'diagnosis-graph',
  check({ questions, diagnosis }) {
    const [first] = questions;
    if (!first) return [];
    const { leaves, asked, loops, path } = explore(first, questions);
    const unasked = questions
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => ({
        file: FILE,
        field: `${id}.id`,
        expected: `a question that some answer leads to, from ${first.id} on`,
        got: 'none that does',
        write: `{ question: ${id} } as the to of an answer, or remove it`,
      }));
    const unreached = [...diagnosis.keys()]
      .filter((id) => !leaves.has(id))
      .map((id) => ({
        file: recordFile('diagnosis', id),
        field: 'file name',
        expected: `a leaf that some answer leads to, from ${first.id} on`,
        got: 'none that does',
        write: `{ leaf: ${id} } as the to of an answer in ${FILE}, or remove it`,
      }));
    const long = {
      file: FILE,
      field: `${first.id}.answers`,
      expected: `at most ${MAX_ANSWERS} answers to an end`,
      got: `${path.length}: ${path.join(', ')}`,
      write: 'a shorter path, with two of these questions in one',
    };
    return [...loops, ...unasked, ...unreached, ...(path.length > MAX_ANSWERS ? [long] : [])];
  },
};
