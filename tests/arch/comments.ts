import ts from 'typescript';
import { parseScript, type SourceFile, scriptsOf, walk } from './script.ts';

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node);

/** Returns the comments of a script without their delimiters. Blanks literals first, since they may hold `//`. */
export function commentsOf(script: string): string[] {
  const root = parseScript(script);
  let code = script;
  walk(root, (node) => {
    if (!isText(node)) return;
    const [from, to] = [node.getStart(root), node.getEnd()];
    code = code.slice(0, from) + ' '.repeat(to - from) + code.slice(to);
  });
  return [...code.matchAll(/\/\*([\s\S]*?)\*\/|\/\/(.*)/g)].map(([, block, line]) =>
    (block ?? line ?? '')
      .replace(/^\*|\n\s*\*?/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** Phrases that cite documents outside the repository. */
const OUTSIDE = /\(rules?: |\brubric\b|\bsection \d|\bof the facts\b|\bthe facts,|\bworked cases? of\b/i;
const RULE_ID = /\b([A-Z]\d{1,2})\b/g;
/** Names that look like rule ids: paper sizes, cells, and gates of src/scoring/README.md. */
const NOT_RULES = new Set(['A4', 'A5', 'A1', 'G1', 'G7']);
const REMEDY = 'cite a README, a rule id of content/site-rules.yaml, an RFC, a paper or a public address';
const DOCUMENT = /[\w./-]+\.md\b/g;

/**
 * Checks that comments cite only documents and rules of the repository.
 * @param ruleIds ids of content/site-rules.yaml
 * @param documents paths of the documents that comments may name
 */
export function checkCitations(
  file: SourceFile,
  ruleIds: ReadonlySet<string>,
  documents: ReadonlySet<string>,
): string[] {
  return scriptsOf(file)
    .flatMap(commentsOf)
    .flatMap((comment) => {
      const faults: string[] = [];
      if (OUTSIDE.test(comment) && !/RFC \d+/.test(comment)) faults.push(`"${comment.slice(0, 90)}"`);
      for (const [, id = ''] of comment.matchAll(RULE_ID))
        if (!ruleIds.has(id) && !NOT_RULES.has(id)) faults.push(`${id}: no such rule in content/site-rules.yaml`);
      for (const [path] of comment.matchAll(DOCUMENT))
        if (!documents.has(path)) faults.push(`${path}: no such document in the repository`);
      return faults.map((fault) => `comment cites what is not in the repository: ${fault}; ${REMEDY}`);
    });
}
