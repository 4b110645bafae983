import type { ResponseCode } from '../../schemas/response-code.ts';
import type { Content } from '../content.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { remedy } from './references.ts';
import { everythingIn, type Place } from './walk.ts';

const CODES_FILE = 'content/response-codes.yaml';
/** Id of the diagnosis result for a payment with an unknown outcome. */
const UNKNOWN_RESULT = 'unknown-result';

type Target = Place & { kind: 'leaf' | 'question'; id: string };

/** Returns every reference to a result or a question of the diagnosis. */
function targetsIn({ questions, messages, responseCodes, diagnosis }: Content): Target[] {
  const toTarget = (file: string, field: string, to: { leaf: string } | { question: string }): Target =>
    'leaf' in to
      ? { file, field: `${field}.leaf`, kind: 'leaf', id: to.leaf }
      : { file, field: `${field}.question`, kind: 'question', id: to.question };
  const toLeaf = (file: string, field: string, id: string): Target => ({ file, field, kind: 'leaf', id });
  return [
    ...questions.flatMap(({ id, answers }) =>
      answers.map((answer) => toTarget('content/questions.yaml', `${id}.answers.${answer.id}.to`, answer.to)),
    ),
    ...messages.map(({ id, to }) => toTarget('content/messages.yaml', `${id}.to`, to)),
    ...responseCodes.map(({ leaf }, index) => toLeaf(CODES_FILE, `${index}.leaf`, leaf)),
    ...[...diagnosis].flatMap(([id, { checks, alsoCheck }]) => {
      const file = recordFile('diagnosis', id);
      return [
        ...checks.flatMap(({ to }, index) => (to === undefined ? [] : [toLeaf(file, `checks.${index}.to`, to)])),
        ...alsoCheck.map((leaf, index) => toLeaf(file, `alsoCheck.${index}`, leaf)),
      ];
    }),
  ];
}

export const rulesExist: Assertion = {
  rule: 'rules-exist',
  check(content) {
    const known = new Set(content.regulation.map(({ id }) => id));
    return everythingIn(content)
      .filter(({ key, value }) => key === 'rules' && Array.isArray(value))
      .flatMap(({ file, field, value }) =>
        (value as string[]).map((id, index) => ({ file, field: `${field}.${index}`, id })),
      )
      .filter(({ id }) => !known.has(id))
      .map(({ file, field, id }) => ({
        file,
        field,
        expected: 'the id of a regulation',
        got: `"${id}"`,
        write: remedy(id, known, 'content/regulation.yaml'),
      }));
  },
};

export const leavesExist: Assertion = {
  rule: 'leaves-exist',
  check(content) {
    const known = {
      leaf: { ids: new Set(content.diagnosis.keys()), home: 'content/diagnosis/' },
      question: { ids: new Set(content.questions.map(({ id }) => id)), home: 'content/questions.yaml' },
    };
    return targetsIn(content)
      .filter(({ kind, id }) => !known[kind].ids.has(id))
      .map(({ file, field, kind, id }) => ({
        file,
        field,
        expected: `the id of a ${kind}`,
        got: `"${id}"`,
        write: remedy(id, known[kind].ids, known[kind].home),
      }));
  },
};

/** Number of retries by kind of retry. `after-fix` is not listed, because it allows either. */
const TRIES: Partial<Record<ResponseCode['retry'], number>> = {
  no: 0,
  'query-first': 0,
  'not-needed': 0,
  once: 1,
  later: 1,
};

export const unknownFirst: Assertion = {
  rule: 'unknown-first',
  check({ responseCodes }) {
    return responseCodes.flatMap(({ code, leaf, retry, tries }, index): Fault[] => {
      const faultAt = (field: string, expected: string, got: string | number, write: string): Fault => ({
        file: CODES_FILE,
        field: `${index}.${field}`,
        expected: `${expected} for code ${code}`,
        got: `${got}`,
        write,
      });
      const isUnknown = retry === 'query-first';
      const allowed = TRIES[retry];
      const leads =
        isUnknown && leaf !== UNKNOWN_RESULT
          ? [faultAt('leaf', `${UNKNOWN_RESULT}, since retry is query-first,`, leaf, `leaf: ${UNKNOWN_RESULT}`)]
          : !isUnknown && leaf === UNKNOWN_RESULT
            ? [faultAt('retry', `query-first, since leaf is ${UNKNOWN_RESULT},`, retry, 'retry: query-first')]
            : [];
      const counts =
        allowed === undefined || allowed === tries
          ? []
          : [faultAt('tries', `${allowed}, since retry is ${retry},`, tries, `tries: ${allowed}, or another retry`)];
      return [...leads, ...counts];
    });
  },
};

export const lettersFilled: Assertion = {
  rule: 'letters-filled',
  check({ complaint }) {
    const file = 'content/complaint.yaml';
    return (complaint?.letters ?? []).flatMap(({ id, fields, body }) =>
      (['zh', 'en'] as const).flatMap((lang): Fault[] => {
        const field = `letters.${id}.body.${lang}`;
        const names = new Set(fields.map((one) => one.id));
        const placeholders = new Set(
          [...body[lang].matchAll(/\{([^{}]*)\}/g)].map(([, placeholder = '']) => placeholder),
        );
        const strange = [...placeholders.difference(names)].map((placeholder) => ({
          file,
          field,
          expected: 'placeholders that are fields of the letter',
          got: `{${placeholder}}`,
          write: remedy(placeholder, names, `letters.${id}.fields`),
        }));
        const missing = [...names.difference(placeholders)].map((name) => ({
          file,
          field,
          expected: `a placeholder for the field ${name}`,
          got: 'none',
          write: `{${name}} where its words belong, or remove the field`,
        }));
        return [...strange, ...missing];
      }),
    );
  },
};
