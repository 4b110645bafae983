import type { Target } from '../../schemas/diagnosis.ts';

const VERSION = '1';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Start of a diagnosis, if not the first question, and the answers given since. */
export type WizardState = { from: Target | null; answers: readonly string[] };

/** Returns the state as a fragment without `#`: `w=1&a=no.code.pin`, `w=1&f=q-tests&a=…`; empty at the start. */
export function serialiseWizard({ from, answers }: WizardState): string {
  if (!from && answers.length === 0) return '';
  const begin = from ? `&f=${'leaf' in from ? `l-${from.leaf}` : `q-${from.question}`}` : '';
  return `w=${VERSION}${begin}${answers.length > 0 ? `&a=${answers.join('.')}` : ''}`;
}

/** Parses the state out of a fragment; drops unknown values. Another version means the start. */
export function parseWizard(fragment: string): WizardState {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  if (values.get('w') !== VERSION) return { from: null, answers: [] };
  const [, kind, id = ''] = /^([lq])-(.+)$/.exec(values.get('f') ?? '') ?? [];
  const from = !ID.test(id) ? null : kind === 'l' ? { leaf: id } : { question: id };
  const answers = (values.get('a') ?? '').split('.').filter((answer) => ID.test(answer));
  return { from, answers };
}
