import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import type { Leaf, Target } from '../../schemas/diagnosis.ts';
import { leavesById, listOf } from '../content.ts';
import { createCitedText } from '../guides/cited-text.ts';
import { toPlain } from '../text/inline.ts';
import type { WizardFacts } from './types.ts';

const questionPath = (id: string, first: string): string =>
  id === first ? '/troubleshoot/' : `/troubleshoot/ask/${id}/`;
export const leafPath = (id: string): string => `/troubleshoot/${id}/`;

/** Returns the questions in file order. The diagnosis starts with the first one. */
export const loadQuestions = () => listOf('questions');

const otherOf = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

const loadResponseCodes = () => listOf('responseCodes');

/** Returns a function that finds the path, without language, and the name of an answer's target. */
async function createTargets(lang: Lang) {
  const [leaves, questions] = await Promise.all([leavesById(), loadQuestions()]);
  const first = questions[0]?.id ?? '';
  return function targetOf(target: Target): { path: string; name: string } {
    if ('question' in target) {
      const question = questions.find(({ id }) => id === target.question);
      if (!question) throw new Error(`content/questions.yaml: expected a question ${target.question}, got none`);
      return { path: questionPath(question.id, first), name: question.ask[lang] };
    }
    const leaf = leaves.get(target.leaf);
    if (!leaf) throw new Error(`content/diagnosis/: expected ${target.leaf}.yaml, got none`);
    return { path: leafPath(target.leaf), name: leaf.title[lang] };
  };
}

/** Returns a question with its answers as links, for a page without scripts. */
export async function loadQuestion(id: string, lang: Lang, day: string) {
  const [questions, targetOf, cited] = await Promise.all([
    loadQuestions(),
    createTargets(lang),
    createCitedText(lang, day),
  ]);
  const question = questions.find((one) => one.id === id);
  if (!question) throw new Error(`content/questions.yaml: expected a question ${id}, got none`);
  return {
    path: questionPath(id, questions[0]?.id ?? ''),
    ask: question.ask[lang],
    help: question.help && cited.cite(question.help),
    answers: question.answers.map(({ text, hint, to }) => ({
      text: text[lang],
      hint: hint?.[lang],
      href: pathIn(lang, targetOf(to).path),
    })),
    sources: cited.list(),
  };
}

/** Returns a diagnosis leaf as its page prints it, with the response codes that lead to it. */
export async function loadLeaf(id: string, lang: Lang, day: string) {
  const [leaves, codes, cited] = await Promise.all([leavesById(), loadResponseCodes(), createCitedText(lang, day)]);
  const leaf = leaves.get(id) as Leaf;
  const { cite, translate } = cited;
  const link = (other: string) => {
    const to = leaves.get(other);
    if (!to) throw new Error(`content/diagnosis/${id}.yaml: expected a leaf ${other}, got none`);
    return { name: to.title[lang], href: pathIn(lang, leafPath(other)) };
  };
  const page = {
    id,
    title: leaf.title[lang],
    layer: leaf.layer,
    symptom: leaf.symptom[lang],
    cause: cite(leaf.cause),
    correction: leaf.correction && cite(leaf.correction),
    saveTheSale: leaf.saveTheSale.map(cite),
    checks: leaf.checks.map(({ step, ok, notOk, to }) => ({
      step: cite(step),
      ok: ok?.[lang],
      notOk: notOk?.[lang],
      to: to === undefined ? undefined : link(to),
    })),
    actsFirst: leaf.actsFirst,
    // Prints words for customers in both languages, since a customer may not read the language of the shop.
    say: leaf.say.flatMap(({ to, text }) =>
      (to === 'customer' ? [lang, otherOf(lang)] : [lang]).map((of) => ({ to, text: text[of], lang: of })),
    ),
    never: leaf.never.map(cite),
    evidence: leaf.evidence.map(cite),
    escalate: leaf.escalate.map(({ when, to }) => ({ when: translate(when), to: cite(to) })),
    alsoCheck: leaf.alsoCheck.map(link),
    basis: cited.basis(leaf),
    codes: codes.filter((code) => code.leaf === id).map(({ code }) => code),
  };
  return { ...page, sources: cited.list() };
}

/** Returns all leaves by layer, layers in the order in which they first appear. */
export async function loadSymptoms(lang: Lang) {
  const leaves = [...(await leavesById())].map(([id, { title, symptom, layer }]) => ({
    id,
    layer,
    title: title[lang],
    symptom: symptom[lang],
    href: pathIn(lang, leafPath(id)),
  }));
  return [...Map.groupBy(leaves, ({ layer }) => layer)];
}

/** Returns the whole diagnosis graph in one language for the wizard. */
export async function loadWizardFacts(lang: Lang): Promise<WizardFacts> {
  const [questions, leaves, messages, codes] = await Promise.all([
    loadQuestions(),
    leavesById(),
    listOf('messages'),
    loadResponseCodes(),
  ]);
  return {
    questions: questions.map(({ id, ask, help, answers }) => ({
      id,
      ask: ask[lang],
      help: help && toPlain(help[lang]),
      answers: answers.map(({ id: answer, text, hint, to }) => ({
        id: answer,
        text: text[lang],
        hint: hint?.[lang],
        to,
      })),
    })),
    leaves: [...leaves].map(([id, { title, symptom, saveTheSale, actsFirst }]) => ({
      id,
      title: title[lang],
      symptom: symptom[lang],
      first: toPlain(saveTheSale[0]?.[lang] ?? ''),
      actsFirst,
      href: pathIn(lang, leafPath(id)),
    })),
    messages: messages.map(({ id, words, to }) => ({
      id,
      shown: words[lang][0] ?? '',
      words: [...words.zh, ...words.en],
      to,
    })),
    codes: codes.map(({ code, meaning, leaf }) => ({ code, meaning: meaning[lang], leaf })),
  };
}

/** Returns all response codes as their page prints them. */
export async function loadCodes(lang: Lang, day: string) {
  const [codes, leaves, cited] = await Promise.all([loadResponseCodes(), leavesById(), createCitedText(lang, day)]);
  const rows = codes.map((code) => ({
    code: code.code,
    anchor: `code-${code.code}`,
    meaning: code.meaning[lang],
    action: code.action[lang],
    category: code.category,
    retry: code.retry,
    status: code.status,
    conflict: code.conflict?.[lang],
    isSingle: code.sources.length === 1 && code.otherSources === 0,
    leaf: { name: leaves.get(code.leaf)?.title[lang] ?? '', href: pathIn(lang, leafPath(code.leaf)) },
    marks: cited.basis(code).marks,
  }));
  return { rows, sources: cited.list() };
}
