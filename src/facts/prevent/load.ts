import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { RHYTHMS } from '../../schemas/prevent.ts';
import { listOf, preventRecord } from '../content.ts';
import { createTelling } from '../guides/said.ts';
import { toPlain } from '../text/inline.ts';
import type { PreventTools } from './types.ts';

/** Tasks by rhythm, lessons, the plan and the indicators as the page of prevention prints them. */
export async function preventPage(lang: Lang, day: string) {
  const [record, indicators, telling] = await Promise.all([
    preventRecord(),
    listOf('indicators'),
    createTelling(lang, day),
  ]);
  const { tell, pick } = telling;
  const tasks = record.tasks.map(({ id, code, when, task, who, record: written }) => ({
    id,
    code,
    when,
    task: tell(task),
    who,
    record: pick(written),
  }));
  const { contingency: plan } = record;
  const page = {
    habits: record.habits.map(({ text, href }) => ({ text: pick(text), href: pathIn(lang, href) })),
    rhythms: RHYTHMS.map((rhythm) => ({ rhythm, tasks: tasks.filter(({ when }) => when[0] === rhythm) })).filter(
      (group) => group.tasks.length > 0,
    ),
    lessons: record.lessons.map(({ id, lesson }) => ({ id, lesson: tell(lesson) })),
    plan: {
      levels: plan.levels.map(({ id, name, sign, act }) => ({
        id,
        name: pick(name),
        sign: tell(sign),
        act: act.map(tell),
      })),
      fallbacks: plan.fallbacks.map(tell),
      paper: plan.paper.map(tell),
      roles: plan.roles.map(({ role, does }) => ({ role: pick(role), does: pick(does) })),
      scripts: plan.scripts.map(({ to, text }) => ({ to, text: pick(text) })),
      after: plan.after.map(tell),
    },
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      name: pick(indicator.name),
      formula: pick(indicator.formula),
      thresholds: pick(indicator.thresholds),
      respond: tell(indicator.respond),
      ...telling.basis(indicator),
    })),
  };
  return { ...page, sources: telling.list() };
}

/** What the calendar and the indicators compute with, in one language. */
export async function preventTools(lang: Lang): Promise<PreventTools> {
  const [record, indicators] = await Promise.all([preventRecord(), listOf('indicators')]);
  return {
    tasks: record.tasks.map(({ id, code, when, task, record: written }) => ({
      id,
      when,
      title: `${toPlain(task[lang])} (${code})`,
      note: written[lang],
    })),
    indicators: indicators.map(({ id, name, kind, unit, counts, inputs, watch, act, thresholds }) => ({
      id,
      name: name[lang],
      kind,
      unit,
      counts,
      watch,
      act,
      thresholds: thresholds[lang],
      inputs: inputs.map(({ id: input, label, hint }) => ({ id: input, label: label[lang], hint: hint?.[lang] })),
    })),
  };
}

/** The sign for the door in one language. */
export async function signOf(lang: Lang) {
  const { sign } = (await preventRecord()).contingency;
  return { heading: sign.heading[lang], lines: sign.lines.map((line) => line[lang]) };
}
