import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Content } from '../../src/tools/content.ts';

/** Topic that the site must cover, and the path of its page without language. */
export type Row = { id: string; point: string; page: string };

const file = parse(readFileSync(new URL('../content/coverage.yaml', import.meta.url), 'utf8')) as {
  rows: Row[];
  covers: Record<string, string[]>;
};

/** Topics that the site must cover. */
export const { rows } = file;

/** Ids of the topics that each record covers, by kind and id of the record, such as `leaf pin`. */
export const coveredBy: Readonly<Record<string, readonly string[]>> = file.covers;

/** Record with the path of its page, without language, and the topics that it covers. */
export type Entry = { name: string; path: string; covers: readonly string[] };

/** Removes the anchor from a path. */
export const toPage = (path: string): string => path.replace(/#.*$/, '');

/** True if a path is at the anchor of a topic, on its page, or on a page below it. */
export function isOn(path: string, page: string): boolean {
  if (page.includes('#')) return path === page;
  return toPage(path) === page || (page !== '/' && path.startsWith(page));
}

/** Returns every record that has a place on a page, with the topics that it covers. */
export function entriesIn(content: Content): Entry[] {
  const { pages, providers, glossary, questions, diagnosis, responseCodes, guides } = content;
  const { prevent, indicators, complaint } = content;
  const entry = (name: string, path: string): Entry => ({ name, path, covers: coveredBy[name] ?? [] });
  return [
    ...pages.map((page) => entry(`page ${page.id}`, page.path)),
    ...[...providers.keys()].map((id) => entry(`provider ${id}`, `/providers/${id}/`)),
    ...glossary.map((term) => entry(`term ${term.id}`, `/glossary/#${term.id}`)),
    ...questions.map((question, index) => {
      const path = index === 0 ? '/troubleshoot/' : `/troubleshoot/ask/${question.id}/`;
      return entry(`question ${question.id}`, path);
    }),
    ...[...diagnosis.keys()].map((id) => entry(`leaf ${id}`, `/troubleshoot/${id}/`)),
    ...responseCodes.map((one) => entry(`code ${one.code}`, `/troubleshoot/codes/#code-${one.code}`)),
    ...[...guides.keys()].map((id) => entry(`guide ${id}`, `/guides/${id}/`)),
    ...(prevent
      ? [
          entry('prevent', '/prevent/'),
          entry('contingency', '/prevent/#contingency'),
          ...prevent.tasks.map((task) => entry(`task ${task.id}`, `/prevent/#task-${task.id}`)),
          ...prevent.lessons.map((lesson) => entry(`lesson ${lesson.id}`, `/prevent/#lesson-${lesson.id}`)),
        ]
      : []),
    ...indicators.map((one) => entry(`indicator ${one.id}`, `/prevent/#kpi-${one.id}`)),
    ...(complaint
      ? [
          entry('complaint', '/complain/'),
          entry('incident', '/complain/incident/'),
          ...complaint.ladder.map((rung) => entry(`rung ${rung.id}`, `/complain/#rung-${rung.id}`)),
        ]
      : []),
  ];
}
