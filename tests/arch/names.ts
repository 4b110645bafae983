import ts from 'typescript';
import { parseScript, type SourceFile, scriptsOf } from './script.ts';

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Returns the names of types and interfaces that a file declares and exports; re-exports do not count. */
function exportedTypesOf(file: SourceFile): string[] {
  return scriptsOf(file)
    .flatMap((script) => [...parseScript(script).statements])
    .filter((node) => ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
    .filter(isExported)
    .map(({ name }) => name.text);
}

/** Checks that each exported type name is declared once in all files. */
export function checkTypeNames(files: readonly SourceFile[]): string[] {
  const places = new Map<string, string[]>();
  for (const file of files)
    for (const name of exportedTypesOf(file)) places.set(name, [...(places.get(name) ?? []), file.path]);
  return [...places]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: exported by ${paths.join(' and ')}, rename one`);
}
