import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { RHYTHMS } from '../../schemas/prevent.ts';
import { listOf, preventRecord } from '../content.ts';
import { createCitedText } from '../guides/cited-text.ts';
import { toPlain } from '../text/inline.ts';
import type { PreventTools } from './types.ts';

/** Returns what the prevention page prints: tasks by rhythm, lessons, contingency plan and indicators. */
export async function loadPreventPage(lang: Lang, day: string) {
  const [record, indicators, cited] = await Promise.all([
    preventRecord(),
    listOf('indicators'),
    createCitedText(lang, day),
  ]);
  const { cite, translate } = cited;
  const tasks = record.tasks.map(({ id, code, when, task, who, record: written }) => ({
    id,
    code,
    when,
    task: cite(task),
    who,
    record: translate(written),
  }));
  const { contingency: plan } = record;
  const page = {
    habits: record.habits.map(({ text, href }) => ({ text: translate(text), href: pathIn(lang, href) })),
    rhythms: RHYTHMS.map((rhythm) => ({ rhythm, tasks: tasks.filter(({ when }) => when[0] === rhythm) })).filter(
      (group) => group.tasks.length > 0,
    ),
    lessons: record.lessons.map(({ id, lesson }) => ({ id, lesson: cite(lesson) })),
    plan: {
      levels: plan.levels.map(({ id, name, sign, act }) => ({
        id,
        name: translate(name),
        sign: cite(sign),
        act: act.map(cite),
      })),
      fallbacks: plan.fallbacks.map(cite),
      paper: plan.paper.map(cite),
      roles: plan.roles.map(({ role, does }) => ({ role: translate(role), does: translate(does) })),
      scripts: plan.scripts.map(({ to, text }) => ({ to, text: translate(text) })),
      after: plan.after.map(cite),
    },
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      name: translate(indicator.name),
      formula: translate(indicator.formula),
      thresholds: translate(indicator.thresholds),
      respond: cite(indicator.respond),
      ...cited.basis(indicator),
    })),
  };
  return { ...page, sources: cited.list() };
}

/** Returns the data of the calendar export and the indicator check in one language. */
export async function loadPreventTools(lang: Lang): Promise<PreventTools> {
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

/** Returns the printable sign for customers in one language. */
export async function loadSign(lang: Lang) {
  const { sign } = (await preventRecord()).contingency;
  return { heading: sign.heading[lang], lines: sign.lines.map((line) => line[lang]) };
}
