import type { Rhythm } from '../../guidance/calendar/index.ts';
import type { IndicatorRule } from '../../guidance/indicators/index.ts';

/** An indicator in one language, with what it is computed from. */
export type IndicatorTool = IndicatorRule & {
  id: string;
  name: string;
  unit: 'percent' | 'hours' | 'days' | 'yuan';
  thresholds: string;
  inputs: { id: string; label: string; hint?: string }[];
};

export type Tools = {
  tasks: { id: string; when: Rhythm[]; title: string; note: string }[];
  indicators: IndicatorTool[];
};
