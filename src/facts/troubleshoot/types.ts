import type { DiagnosisTexts, WizardQuestion } from '../../guidance/diagnosis/types.ts';
import type { Leaf } from '../../schemas/diagnosis.ts';

/** Diagnosis graph in one language. */
export type WizardFacts = {
  questions: (WizardQuestion & { help?: string })[];
  leaves: { id: string; title: string; symptom: string; first: string; actsFirst: Leaf['actsFirst']; href: string }[];
} & Pick<DiagnosisTexts, 'codes' | 'messages'>;
