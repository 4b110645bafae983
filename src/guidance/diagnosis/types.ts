import type { Target } from '../../schemas/diagnosis.ts';

/** A question with its answers, in one language. */
export type WizardQuestion = {
  id: string;
  ask: string;
  answers: { id: string; text: string; hint?: string | undefined; to: Target }[];
};

/** Response codes, screen messages and leaves from which a diagnosis can start, in one language. */
export type DiagnosisTexts = {
  codes: readonly { code: string; meaning: string; leaf: string }[];
  messages: readonly { id: string; shown: string; words: readonly string[]; to: Target }[];
  leaves: readonly { id: string; title: string; symptom: string }[];
};
