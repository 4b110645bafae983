import ts from 'typescript';
import { FOREIGN_WORD_FILES, FOREIGN_WORD_LAYERS, layerOf } from './layers.ts';
import { isTest, markupOf, parseScript, type SourceFile, scriptsOf } from './script.ts';

const HAN_ESCAPE = /\\u(?:[4-9][0-9a-f]{3}|\{0*[4-9][0-9a-f]{3}\})/gi;

/** Returns the tokens of a script that hold Chinese characters; comments do not count. */
function hanIn(script: string): string[] {
  const root = parseScript(script);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(root);
    if (!children.length && /\p{Script=Han}/u.test(node.getText(root))) found.push(node.getText(root));
    children.forEach(visit);
  };
  visit(root);
  return found;
}

/** Checks that interface words are in content/: only layers that parse foreign words hold Chinese text. */
export function checkWords(file: SourceFile): string[] {
  const isForeign = FOREIGN_WORD_LAYERS.includes(layerOf(file.path)) || FOREIGN_WORD_FILES.includes(file.path);
  if (isForeign || isTest(file.path)) return [];
  const scripts = scriptsOf(file).flatMap(hanIn);
  const markup = file.path.endsWith('.astro') ? (markupOf(file).match(/\p{Script=Han}+/gu) ?? []) : [];
  return [...scripts, ...markup].map((words) => `"${words.trim().slice(0, 40)}": interface words belong in content/`);
}

/** Checks that Chinese characters are written as text and not as escapes. */
export const checkEscapes = ({ text }: SourceFile): string[] =>
  (text.match(HAN_ESCAPE) ?? []).slice(0, 3).map((found) => `${found}: write the character itself`);
