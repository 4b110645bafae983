import type { DiagnosisTexts, WizardQuestion } from '../../guidance/diagnosis/types.ts';

/** The graph in one language as the page hands it over. */
export type Facts = {
  questions: (WizardQuestion & { help?: string })[];
  leaves: { id: string; title: string; symptom: string; first: string; actsFirst: string[]; href: string }[];
} & Pick<DiagnosisTexts, 'codes' | 'messages'>;
