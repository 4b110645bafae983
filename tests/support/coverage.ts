import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Content } from '../../src/tools/content.ts';

/** A row of the list of what the site has to cover, and the page that answers it, path without language. */
export type Row = { id: string; point: string; page: string };

export const rows = parse(readFileSync(new URL('../content/coverage.yaml', import.meta.url), 'utf8')) as Row[];

/** A record that covers rows, and where a reader finds it, path without language. */
export type Entry = { name: string; path: string; covers: readonly string[] };

/** A path without what follows the page: its anchor. */
export const toPage = (path: string): string => path.replace(/#.*$/, '');

/** Whether an entry stands where a row is answered: at the anchor, or on the page or one below it. */
export function isOn(path: string, page: string): boolean {
  if (page.includes('#')) return path === page;
  return toPage(path) === page || (page !== '/' && path.startsWith(page));
}

/** Every record of content that has a page, with the rows it says it covers. */
export function entriesIn(content: Content): Entry[] {
  const { pages, providers, glossary, questions, diagnosis, responseCodes, guides } = content;
  const { prevent, indicators, complaint } = content;
  const entry = (name: string, path: string, { covers }: { covers: readonly string[] }): Entry => ({
    name,
    path,
    covers,
  });
  return [
    ...pages.map((page) => entry(`page ${page.id}`, page.path, page)),
    ...[...providers].map(([id, one]) => entry(`provider ${id}`, `/providers/${id}/`, one)),
    ...glossary.map((term) => entry(`term ${term.id}`, `/glossary/#${term.id}`, term)),
    ...questions.map((question, index) => {
      const path = index === 0 ? '/troubleshoot/' : `/troubleshoot/ask/${question.id}/`;
      return entry(`question ${question.id}`, path, question);
    }),
    ...[...diagnosis].map(([id, leaf]) => entry(`leaf ${id}`, `/troubleshoot/${id}/`, leaf)),
    ...responseCodes.map((one) => entry(`code ${one.code}`, `/troubleshoot/codes/#code-${one.code}`, one)),
    ...[...guides].map(([id, guide]) => entry(`guide ${id}`, `/guides/${id}/`, guide)),
    ...(prevent
      ? [
          entry('prevent', '/prevent/', prevent),
          entry('contingency', '/prevent/#contingency', prevent.contingency),
          ...prevent.tasks.map((task) => entry(`task ${task.id}`, `/prevent/#task-${task.id}`, task)),
          ...prevent.lessons.map((lesson) => entry(`lesson ${lesson.id}`, `/prevent/#lesson-${lesson.id}`, lesson)),
        ]
      : []),
    ...indicators.map((one) => entry(`indicator ${one.id}`, `/prevent/#kpi-${one.id}`, one)),
    ...(complaint
      ? [
          entry('complaint', '/complain/', complaint),
          entry('incident', '/complain/incident/', complaint.incident),
          ...complaint.ladder.map((rung) => entry(`rung ${rung.id}`, `/complain/#rung-${rung.id}`, rung)),
        ]
      : []),
  ];
}
