import type { Rhythm } from '../../guidance/calendar/index.ts';
import type { IndicatorRule } from '../../guidance/indicators/index.ts';

/** Indicator in one language, with what it is computed from. */
export type IndicatorTool = IndicatorRule & {
  id: string;
  name: string;
  unit: 'percent' | 'hours' | 'days' | 'yuan';
  thresholds: string;
  inputs: { id: string; label: string; hint?: string }[];
};

/** Data of the calendar export and the indicator check, in one language. */
export type PreventTools = {
  tasks: { id: string; when: Rhythm[]; title: string; note: string }[];
  indicators: IndicatorTool[];
};
