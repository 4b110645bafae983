export { parseWizard, serialiseWizard, type WizardState } from './link.ts';
