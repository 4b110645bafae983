import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import type { Leaf, Target } from '../../schemas/diagnosis.ts';
import { leavesById, listOf } from '../content.ts';
import { createTelling } from '../guides/said.ts';
import { toPlain } from '../text/inline.ts';
import type { WizardFacts } from './types.ts';

export const questionPath = (id: string, first: string): string =>
  id === first ? '/troubleshoot/' : `/troubleshoot/ask/${id}/`;
export const leafPath = (id: string): string => `/troubleshoot/${id}/`;

/** The questions in the order of the file; the first is where the diagnosis starts. */
export const questionsInOrder = () => listOf('questions');

const otherOf = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

const codesInOrder = () => listOf('responseCodes');

/** Where a target stands, without language, and what it is called. */
async function createTargets(lang: Lang) {
  const [leaves, questions] = await Promise.all([leavesById(), questionsInOrder()]);
  const first = questions[0]?.id ?? '';
  return function pointTo(target: Target): { path: string; name: string } {
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

/** A question with its answers as links, for a plain page. */
export async function questionOf(id: string, lang: Lang, day: string) {
  const [questions, pointTo, telling] = await Promise.all([
    questionsInOrder(),
    createTargets(lang),
    createTelling(lang, day),
  ]);
  const question = questions.find((one) => one.id === id);
  if (!question) throw new Error(`content/questions.yaml: expected a question ${id}, got none`);
  return {
    path: questionPath(id, questions[0]?.id ?? ''),
    ask: question.ask[lang],
    help: question.help && telling.tell(question.help),
    answers: question.answers.map(({ text, hint, to }) => ({
      text: text[lang],
      hint: hint?.[lang],
      href: pathIn(lang, pointTo(to).path),
    })),
    sources: telling.list(),
  };
}

/** All of one leaf as its page prints it, with the codes that lead there. */
export async function leafOf(id: string, lang: Lang, day: string) {
  const [leaves, codes, telling] = await Promise.all([leavesById(), codesInOrder(), createTelling(lang, day)]);
  const leaf = leaves.get(id) as Leaf;
  const { tell, pick } = telling;
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
    cause: tell(leaf.cause),
    correction: leaf.correction && tell(leaf.correction),
    saveTheSale: leaf.saveTheSale.map(tell),
    checks: leaf.checks.map(({ step, ok, notOk, to }) => ({
      step: tell(step),
      ok: ok?.[lang],
      notOk: notOk?.[lang],
      to: to === undefined ? undefined : link(to),
    })),
    actsFirst: leaf.actsFirst,
    // A customer may not read the language of the shop: those words stand in both.
    say: leaf.say.flatMap(({ to, text }) =>
      (to === 'customer' ? [lang, otherOf(lang)] : [lang]).map((of) => ({ to, text: text[of], lang: of })),
    ),
    never: leaf.never.map(tell),
    evidence: leaf.evidence.map(tell),
    escalate: leaf.escalate.map(({ when, to }) => ({ when: pick(when), to: tell(to) })),
    alsoCheck: leaf.alsoCheck.map(link),
    basis: telling.basis(leaf),
    codes: codes.filter((code) => code.leaf === id).map(({ code }) => code),
  };
  return { ...page, sources: telling.list() };
}

/** Every leaf by layer, layers in the order in which they first appear: the list of symptoms. */
export async function symptomsOf(lang: Lang) {
  const leaves = [...(await leavesById())].map(([id, { title, symptom, layer }]) => ({
    id,
    layer,
    title: title[lang],
    symptom: symptom[lang],
    href: pathIn(lang, leafPath(id)),
  }));
  return [...Map.groupBy(leaves, ({ layer }) => layer)];
}

/** The whole graph in one language, as the wizard needs it. */
export async function wizardFacts(lang: Lang): Promise<WizardFacts> {
  const [questions, leaves, messages, codes] = await Promise.all([
    questionsInOrder(),
    leavesById(),
    listOf('messages'),
    codesInOrder(),
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

/** All response codes as their page prints them. */
export async function codesOf(lang: Lang, day: string) {
  const [codes, leaves, telling] = await Promise.all([codesInOrder(), leavesById(), createTelling(lang, day)]);
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
    marks: telling.basis(code).marks,
  }));
  return { rows, sources: telling.list() };
}
