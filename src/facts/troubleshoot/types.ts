import type { Starts, WizardQuestion } from '../../guidance/diagnosis/types.ts';

/** Diagnosis graph in one language. */
export type WizardFacts = {
  questions: (WizardQuestion & { help?: string })[];
  leaves: { id: string; title: string; symptom: string; first: string; actsFirst: string[]; href: string }[];
} & Pick<Starts, 'codes' | 'messages'>;
