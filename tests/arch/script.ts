import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Source file by its path from the repository root, such as `src/domain/x.ts`. */
export type SourceFile = { path: string; text: string };

/** Import of a script; `isType` is true if nothing of it remains at run time. */
export type ScriptImport = { specifier: string; isType: boolean };

/** Reads every code file below a folder of the repository. */
export const readAll = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Returns the scripts of a file: an Astro file has its frontmatter and its script elements, others are one script. */
export function scriptsOf({ path, text }: SourceFile): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')];
}

/** Returns the template of an Astro file without frontmatter, scripts, styles and comments. */
export function markupOf({ text }: SourceFile): string {
  return text
    .replace(/^\s*---\n[\s\S]*?\n---/, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '');
}

export const parseScript = (text: string): ts.SourceFile =>
  ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** Returns static imports, re-exports, dynamic imports and `import('…')` types of a script. */
export function importsOf(script: string): ScriptImport[] {
  const found: ScriptImport[] = [];
  walk(parseScript(script), (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, isType: isTypeOnly(node) });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ specifier: (node.argument.literal as ts.StringLiteral).text, isType: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({
        specifier: argument && ts.isStringLiteralLike(argument) ? argument.text : '<computed>',
        isType: false,
      });
    }
  });
  return found;
}
