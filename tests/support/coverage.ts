import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Content } from '../../src/tools/content.ts';

/** A topic that the site must cover, and the page that covers it, path without language. */
export type Row = { id: string; point: string; page: string };

export const rows = parse(readFileSync(new URL('../content/coverage.yaml', import.meta.url), 'utf8')) as Row[];

/** A record that covers topics, and where a reader finds it, path without language. */
export type Entry = { name: string; path: string; covers: readonly string[] };

/** Returns a path without its anchor. */
export const toPage = (path: string): string => path.replace(/#.*$/, '');

/** True if an entry is at the anchor of a topic, or on its page or on a page below it. */
export function isOn(path: string, page: string): boolean {
  if (page.includes('#')) return path === page;
  return toPage(path) === page || (page !== '/' && path.startsWith(page));
}

/** Returns every record of content that has a page, with the topics that it covers. */
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
