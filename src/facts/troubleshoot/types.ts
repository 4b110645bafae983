import type { DiagnosisTexts, WizardQuestion } from '../../guidance/diagnosis/types.ts';

/** Diagnosis graph in one language. */
export type WizardFacts = {
  questions: (WizardQuestion & { help?: string })[];
  leaves: { id: string; title: string; symptom: string; first: string; actsFirst: string[]; href: string }[];
} & Pick<DiagnosisTexts, 'codes' | 'messages'>;
