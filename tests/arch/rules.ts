import ts from 'typescript';
import { checkImports } from './imports.ts';
import { ALLOWED_IMPORTS, layerOf, MAX_LINES } from './layers.ts';
import { checkPurity } from './purity.ts';
import { isTest, markupOf, parseScript, type SourceFile, walk } from './script.ts';
import { checkEscapes, checkWords } from './words.ts';

function hasStyleAttribute(script: string): boolean {
  let found = false;
  walk(parseScript(script), (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'style') found = true;
  });
  return found;
}

function checkStyle(file: SourceFile): string[] {
  const isAstro = file.path.endsWith('.astro');
  const has = isAstro ? /\sstyle=|\sstyle\s*\{/.test(markupOf(file)) : hasStyleAttribute(file.text);
  return has ? ['style attribute: the content security policy blocks it'] : [];
}

function checkLength({ path, text }: SourceFile): string[] {
  const limit = isTest(path) ? undefined : MAX_LINES.find(([pattern]) => pattern.test(path))?.[1];
  const lines = text.replace(/\n$/, '').split('\n').length;
  return limit && lines > limit ? [`${lines} lines: split it, the limit is ${limit}`] : [];
}

/** Returns every rule that a file of src breaks, as `path: fault`. */
export function checkFile(file: SourceFile): string[] {
  const unknown = ALLOWED_IMPORTS[layerOf(file.path)] ? [] : [`no such layer: ${layerOf(file.path)}`];
  const checks = [checkImports, checkWords, checkEscapes, checkStyle, checkLength, checkPurity];
  return [...unknown, ...checks.flatMap((check) => check(file))].map((fault) => `${file.path}: ${fault}`);
}

const TOP_LEVEL =
  /^(src|content|public|tests|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|node_modules|dist|\..+)$/;

/** Returns the unknown entries of the top level. */
export function checkTop(names: readonly string[]): string[] {
  return names.filter((name) => !TOP_LEVEL.test(name)).map((name) => `${name}: not part of the top level`);
}
