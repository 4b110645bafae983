import ts from 'typescript';
import { layerOf, PURE_LAYERS } from './layers.ts';
import { isTest, parseScript, type SourceFile, walk } from './script.ts';

/** Globals that a pure layer receives as arguments instead. */
const IMPURE_GLOBALS = new Set(
  'localStorage sessionStorage indexedDB fetch XMLHttpRequest window document navigator location globalThis process performance'.split(
    ' ',
  ),
);

/** Returns the names that a script declares. A parameter `location`, for example, is not the global. */
function declaredIn(root: ts.Node): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && name && ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

/** True if a name is a member and not a variable: `x.fetch`, `{ fetch: 1 }`, a field of a type. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}

/** Returns uses of the clock, random numbers, the network or the DOM. */
function impuritiesOf(script: string): string[] {
  const root = parseScript(script);
  const declared = declaredIn(root);
  const found: string[] = [];
  walk(root, (node) => {
    if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && !declared.has(node.text) && !isMemberName(node))
      found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText()))
      found.push(node.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') found.push('Date()');
  });
  return found;
}

/** Checks that pure layers use no impure global and that stores make no request. */
export function checkPurity(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (isTest(file.path)) return [];
  const found = PURE_LAYERS.includes(layer) ? impuritiesOf(file.text) : [];
  const requests = layer === 'stores' ? impuritiesOf(file.text).filter((name) => /^(fetch|XMLHttp)/.test(name)) : [];
  return [...found, ...requests].map((name) => `${name}: ${layer} takes it as an argument`);
}
