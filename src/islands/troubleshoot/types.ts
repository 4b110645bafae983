import type { Starts, WizardQuestion } from '../../guidance/diagnosis/types.ts';
import type { Leaf } from '../../schemas/diagnosis.ts';

/** The graph in one language as the page hands it over. */
export type Facts = {
  questions: (WizardQuestion & { help?: string })[];
  leaves: { id: string; title: string; symptom: string; first: string; actsFirst: Leaf['actsFirst']; href: string }[];
} & Pick<Starts, 'codes' | 'messages'>;
