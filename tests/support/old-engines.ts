import ts from 'typescript';

/** Feature that Chromium 87 or Safari 14.1 lacks, and its place in a script. */
export type Offence = { feature: string; line: number; excerpt: string };

/** Methods and static functions by the name after the dot. The names are distinctive enough to match on any object. */
const METHODS = new Set(
  'at findLast findLastIndex group groupToMap hasOwn isWellFormed randomUUID throwIfAborted toReversed toSorted toSpliced toWellFormed withResolvers'.split(
    ' ',
  ),
);

/** Static functions whose name alone is too common to match. */
const STATICS = new Set([
  'AbortSignal.any',
  'AbortSignal.timeout',
  'Array.fromAsync',
  'Iterator.from',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'RegExp.escape',
  'URL.canParse',
  'URL.parse',
]);

const GLOBALS = new Set(['structuredClone']);

const ASSIGNMENTS = new Map([
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
  [ts.SyntaxKind.BarBarEqualsToken, '||='],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
]);

const parse = (text: string) => ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/** Returns the newer features of a regular expression: look-behind, inline modifiers and the flags d and v. */
function featuresOfPattern(pattern: string, flags: string): string[] {
  // Removes escapes and character classes, in which the same characters are literal.
  const bare = pattern.replace(/\\[\s\S]/g, '').replace(/\[[^\]]*\]/g, '');
  return [
    ...(/\(\?<[=!]/.test(bare) ? ['regex look-behind'] : []),
    ...(/\(\?[ims]*-?[ims]+:/.test(bare) ? ['regex modifiers'] : []),
    ...(/[dv]/.test(flags) ? ['regex flag d or v'] : []),
  ];
}

function featuresOfRegex(node: ts.Node): string[] {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return featuresOfPattern(node.text.slice(1, end), node.text.slice(end + 1));
  }
  const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (!isCall || !ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return [];
  const [pattern, flags] = (node.arguments ?? []).map((one) => (ts.isStringLiteralLike(one) ? one.text : ''));
  return featuresOfPattern(pattern ?? '', flags ?? '');
}

/** True if no function or class body encloses the node. */
function isAtTopLevel(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent)
    if (ts.isFunctionLike(at) || ts.isClassStaticBlockDeclaration(at) || ts.isPropertyDeclaration(at)) return false;
  return true;
}

/** Returns the syntax of a node that ES2020 does not have. */
function featuresOfSyntax(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node)) {
    const assignment = ASSIGNMENTS.get(node.operatorToken.kind);
    return assignment ? [assignment] : [];
  }
  if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node))
    return node.getText().includes('_') ? ['numeric separator'] : [];
  if (ts.isPrivateIdentifier(node)) return ['private class member'];
  if (ts.isPropertyDeclaration(node)) return ['class field'];
  if (ts.isClassStaticBlockDeclaration(node)) return ['class static block'];
  if (ts.isImportAttributes(node)) return ['import attributes'];
  if (ts.isAwaitExpression(node)) return isAtTopLevel(node) ? ['top-level await'] : [];
  if (ts.isForOfStatement(node)) return node.awaitModifier && isAtTopLevel(node) ? ['top-level await'] : [];
  if (ts.isVariableDeclarationList(node)) return node.flags & ts.NodeFlags.Using ? ['using declaration'] : [];
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node))
    return [node.name, node.propertyName].some((name) => name && ts.isStringLiteral(name))
      ? ['string as an exported name']
      : [];
  return [];
}

/** Returns the member that a node reads, `object.name` or `object['name']`, as its object and its name. */
function memberOf(node: ts.Node): { object: ts.Expression; name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { object: node.expression, name: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return { object: node.expression, name: node.argumentExpression.text };
  return undefined;
}

/** Returns the built-in functions that a node names. A property called `at` or `group` counts only if it is called. */
function featuresOfName(node: ts.Node): string[] {
  if (ts.isIdentifier(node) && GLOBALS.has(node.text)) return [node.text];
  const member = memberOf(node);
  if (!member) return [];
  const { object, name } = member;
  if (ts.isIdentifier(object) && STATICS.has(`${object.text}.${name}`)) return [`${object.text}.${name}`];
  if (!METHODS.has(name)) return [];
  const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
  return isCalled || !['at', 'group'].includes(name) ? [`.${name}`] : [];
}

const UNREADABLE = 'blob script that cannot be read';

/** Returns the text of a string or template, with an empty string for each value of the template. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `''${literal.text}`).join('');
}

/** Returns the initial value of the variable that a node refers to, from the nearest block that declares it. */
function initialValueOf(node: ts.Identifier): ts.Expression | undefined {
  for (let at: ts.Node = node.parent; at; at = at.parent) {
    if (!ts.isBlock(at) && !ts.isSourceFile(at)) continue;
    const declarations = at.statements.flatMap((one) =>
      ts.isVariableStatement(one) ? [...one.declarationList.declarations] : [],
    );
    const own = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === node.text);
    if (own) return own.initializer;
  }
  return undefined;
}

/** Returns the features of the script that `new Blob([...], { type: 'text/javascript' })` holds. */
function featuresOfBlob(node: ts.Node): string[] {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'Blob') return [];
  const [parts, options] = node.arguments ?? [];
  if (!options || !/javascript/.test(options.getText())) return [];
  if (!parts || !ts.isArrayLiteralExpression(parts)) return [UNREADABLE];
  const texts = parts.elements.map((part) => {
    const value = ts.isIdentifier(part) ? initialValueOf(part) : part;
    return value && textOf(value);
  });
  if (texts.includes(undefined)) return [UNREADABLE];
  return findNewFeatures(texts.join('')).map(({ feature }) => feature);
}

/**
 * Returns every use of a feature that Chromium 87 or Safari 14.1 lacks, in script order. Guards make no difference.
 * Accepts ES2020 and `replaceAll`. Cannot detect `.with()`, which is also an ordinary name of methods. Throws if the
 * script does not parse.
 */
export function findNewFeatures(script: string): Offence[] {
  const root = parse(script);
  const [error] = (root as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  if (error) throw new SyntaxError(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const found: Offence[] = [];
  const add = (feature: string, start: number): void => {
    const { line } = root.getLineAndCharacterOfPosition(start);
    const excerpt = script.slice(Math.max(0, start - 30), start + 50).replace(/\s+/g, ' ');
    found.push({ feature, line: line + 1, excerpt });
  };
  if (script.startsWith('#!')) add('hashbang', 0);
  const visit = (node: ts.Node): void => {
    for (const feature of [
      ...featuresOfSyntax(node),
      ...featuresOfName(node),
      ...featuresOfRegex(node),
      ...featuresOfBlob(node),
    ])
      add(feature, node.getStart(root));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Returns the sources of scripts in HTML, without those of another type such as JSON. */
export function inlineScriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
    .filter(
      ([, attributes = '']) => /type="(?:module|text\/javascript)"/.test(attributes) || !/\btype=/.test(attributes),
    )
    .map(([, , text = '']) => text);
}
