import { posix } from 'node:path';
import ts from 'typescript';
import { parseScript, type SourceFile, walk } from './script.ts';

type Files = ReadonlyMap<string, SourceFile>;

/** Key of an interface word, or the fixed start of a template such as `channel.${id}`. */
export type WordUse = { path: string; text: string; isHead: boolean };

const KEY = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/;
const HEAD = /^[a-z][A-Za-z0-9]*\.([A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]*$/;

const resolve = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));

/** Returns the file that declares `name`, following re-exports of entry points. */
function declaringFile(path: string, name: string, files: Files): string {
  const file = files.get(path);
  if (!file) return path;
  for (const node of parseScript(file.text).statements) {
    if (!ts.isExportDeclaration(node) || !node.moduleSpecifier || node.isTypeOnly) continue;
    const target = resolve(path, (node.moduleSpecifier as ts.StringLiteral).text);
    const { exportClause } = node;
    if (!exportClause) return declaringFile(target, name, files);
    if (!ts.isNamedExports(exportClause)) continue;
    const found = exportClause.elements.find((element) => element.name.text === name);
    if (found) return declaringFile(target, (found.propertyName ?? found.name).text, files);
  }
  return path;
}

/**
 * Returns the project modules that a module loads at run time. Resolves entry points to the modules that they
 * re-export.
 */
function loadedBy(path: string, files: Files): string[] {
  const file = files.get(path);
  if (!file) return [];
  const found: string[] = [];
  walk(parseScript(file.text), (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) found.push(resolve(path, argument.text));
    }
    if (!ts.isImportDeclaration(node) || node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    const { text } = node.moduleSpecifier as ts.StringLiteral;
    if (!text.startsWith('.')) return;
    const target = resolve(path, text);
    const named = node.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) found.push(target);
    else
      for (const { isTypeOnly, name, propertyName } of named.elements)
        if (!isTypeOnly) found.push(declaringFile(target, (propertyName ?? name).text, files));
  });
  return found;
}

/** Returns every module that a root module reaches at run time, itself included. */
export function reachableFrom(root: string, files: Files): string[] {
  const seen = new Set<string>();
  const queue = [root];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...loadedBy(path, files));
  }
  return [...seen].filter((path) => files.has(path));
}

/** Returns the word keys in a module, and the fixed starts of keys in templates. */
export function wordUsesOf({ path, text }: SourceFile, keys: ReadonlySet<string>): WordUse[] {
  const found: WordUse[] = [];
  walk(parseScript(text), (node) => {
    if (ts.isStringLiteralLike(node) && KEY.test(node.text)) {
      const isArgument = ts.isCallExpression(node.parent) && /(^|\.)t$/.test(node.parent.expression.getText());
      if (keys.has(node.text) || isArgument) found.push({ path, text: node.text, isHead: false });
    }
    if (ts.isTemplateExpression(node) && HEAD.test(node.head.text)) {
      const { text: head } = node.head;
      const isArgument = ts.isCallExpression(node.parent) && /(^|\.)t$/.test(node.parent.expression.getText());
      if (isArgument || [...keys].some((key) => key.startsWith(head))) found.push({ path, text: head, isHead: true });
    }
  });
  return found;
}

/**
 * Returns the fault of a use: no such word, or a word that the list of the island lacks.
 * @param listFile path of the list, for the message
 */
export function checkWordUse(
  use: WordUse,
  keys: ReadonlySet<string>,
  list: readonly string[],
  listFile: string,
): string[] {
  const { path, text, isHead } = use;
  const matching = isHead ? [...keys].filter((key) => key.startsWith(text)) : [text];
  if (matching.length === 0 || matching.some((key) => !keys.has(key)))
    return [`${path}: ${text}: no such interface word, add it to content/i18n/ or remove its use`];
  const isListed = (key: string): boolean => list.some((prefix) => key.startsWith(prefix));
  // Requires only one matching word for a template, because the type check knows the values that complete it.
  const isComplete = isHead ? matching.some(isListed) : matching.every(isListed);
  return isComplete ? [] : [`${path}: ${text}: add it or its prefix to ${listFile}`];
}
