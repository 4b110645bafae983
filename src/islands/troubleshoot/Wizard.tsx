import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decode, type Encoded } from '../../facts/encoded.ts';
import type { WizardFacts } from '../../facts/troubleshoot/types.ts';
import { createFormat, type Format } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { followAnswers } from '../../guidance/diagnosis/index.ts';
import type { Target } from '../../schemas/diagnosis.ts';
import { followLink, pushFragment, readFragment, showInOtherLanguage } from '../../stores/link/index.ts';
import { parseWizard, serialiseWizard, type WizardState } from '../../stores/wizard/index.ts';
import { StartFrom } from './StartFrom.tsx';

type Props = {
  facts: Encoded<WizardFacts>;
  words: Encoded<Words>;
  lang: string;
  codesHref: string;
  /** First question as a plain list of links, shown until scripts run. */
  children: ComponentChildren;
};

/** Current question with its answers, or the result. */
function Step({ f, facts, at, answer }: { f: Format; facts: WizardFacts; at: Target; answer: (id: string) => void }) {
  if ('leaf' in at) {
    const leaf = facts.leaves.find(({ id }) => id === at.leaf);
    if (!leaf) return null;
    return (
      <div class="said outcome">
        <h2 id="question" tabIndex={-1}>
          {leaf.title}
        </h2>
        <p>{leaf.symptom}</p>
        <p>
          <b>{f.t('wizard.first')}</b>
          {leaf.first}
        </p>
        <p class="quiet small">
          {f.t('leaf.actsFirst', { who: leaf.actsFirst.map((who) => f.t(`actor.${who}`)).join(f.t('leaf.then')) })}
        </p>
        <a class="button primary" href={leaf.href}>
          {f.t('wizard.open')}
        </a>
      </div>
    );
  }
  const question = facts.questions.find(({ id }) => id === at.question);
  if (!question) return null;
  return (
    <>
      <h2 id="question" tabIndex={-1}>
        {question.ask}
      </h2>
      {question.help && <p class="prose">{question.help}</p>}
      <ul class="answers plain">
        {question.answers.map(({ id, text, hint }) => (
          <li key={id}>
            <button type="button" onClick={() => answer(id)}>
              <b>{text}</b>
              {hint && <small>{hint}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Keeps the answers in the fragment. Each adds a history entry, so that the back button undoes it. */
function useAnswers() {
  const [state, setState] = useState<WizardState>({ from: null, answers: [] });
  useEffect(() => {
    const read = (fragment: string) => {
      setState(parseWizard(fragment));
      showInOtherLanguage(fragment);
    };
    read(readFragment());
    return followLink(read);
  }, []);
  const go = (next: WizardState) => {
    const fragment = serialiseWizard(next);
    pushFragment(fragment);
    setState(next);
    showInOtherLanguage(fragment);
  };
  return { state, go };
}

/**
 * Root of the diagnosis: question by question, with the given answers above. A code, a message or a symptom can start
 * it.
 */
export function Wizard(props: Props) {
  const { lang, codesHref, children } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const { state, go } = useAnswers();
  const root = useRef<HTMLDivElement>(null);
  const first: Target = { question: facts.questions[0]?.id ?? '' };
  const { steps, at } = followAnswers(facts.questions, state.from ?? first, state.answers);
  const isAtStart = !state.from && steps.length === 0;
  const move = (next: WizardState) => {
    go(next);
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('#question')?.focus());
  };
  const answer = (id: string) => move({ from: state.from, answers: [...steps.map((step) => step.answer), id] });
  return (
    <div class="wizard" ref={root}>
      <StartFrom f={f} facts={facts} codesHref={codesHref} begin={(from) => move({ from, answers: [] })} />
      {!isAtStart && (
        <ol class="way plain" aria-label={f.t('wizard.way')}>
          {steps.map(({ question, ask, text }, index) => (
            <li key={question}>
              <button
                type="button"
                onClick={() => move({ from: state.from, answers: state.answers.slice(0, index) })}
                aria-label={f.t('wizard.change', { ask, answer: text })}
              >
                <small>{ask}</small>
                <b>{text}</b>
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="quiet-button" onClick={() => move({ from: null, answers: [] })}>
              {f.t('wizard.again')}
            </button>
          </li>
        </ol>
      )}
      {isAtStart ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside receive focus and keys
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link fires a click
        <div onClick={(event) => followPlain(event, facts, answer)}>{children}</div>
      ) : (
        <Step f={f} facts={facts} at={at} answer={answer} />
      )}
    </div>
  );
}

/** Converts a click on the plain list to an answer. Leaves clicks for a new tab or window to the browser. */
function followPlain(event: MouseEvent, facts: WizardFacts, answer: (id: string) => void): void {
  const link = (event.target as Element).closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const index = [...(link.closest('ul')?.querySelectorAll('a') ?? [])].indexOf(link);
  const chosen = facts.questions[0]?.answers[index];
  if (!chosen) return;
  event.preventDefault();
  answer(chosen.id);
}
