import { posix } from 'node:path';
import ts from 'typescript';

/** A file by its path from the repository root, `src/domain/x.ts`, and its text. */
export type SourceFile = { path: string; text: string };

const PURE = ['schemas', 'domain'];
const BEFORE_PAGES = [...PURE, 'statement', 'stores', 'islands', 'data', 'i18n', 'components', 'layouts'];

/** The arrow: what each room imports, besides itself. `type:` allows types only. */
const ARROW: Record<string, string[]> = {
  schemas: [],
  domain: ['schemas'],
  statement: ['schemas', 'domain'],
  stores: ['schemas', 'domain', 'statement'],
  islands: ['schemas', 'domain', 'statement', 'stores'],
  data: [...PURE, 'i18n', 'content'],
  i18n: [...PURE, 'content'],
  components: [...PURE, 'data', 'i18n', 'styles'],
  layouts: [...PURE, 'islands', 'data', 'i18n', 'components', 'styles'],
  pages: [...BEFORE_PAGES, 'styles', 'content'],
  styles: [],
  tools: [...PURE],
  'content.config.ts': ['schemas'],
};

/** Packages a room refuses; where a room is not named it takes any. A pure room takes none. */
const REFUSED: Record<string, RegExp> = {
  schemas: /^(?!zod(\/mini)?$)/,
  domain: /^/,
  statement: /^(astro|preact|nanostores|@nanostores|node)\b/,
  stores: /^(astro|preact|@nanostores|node)\b/,
  islands: /^(astro|node)\b/,
};

/** Rooms with one front door, and the globals that pure code does without: they come in as arguments. */
const FRONT_DOORS = ['domain', 'statement'];
const IMPURE = new Set(
  'localStorage sessionStorage indexedDB fetch XMLHttpRequest window document navigator location globalThis process performance'.split(
    ' ',
  ),
);

const LIMITS: [RegExp, number][] = [
  [/^src\/domain\/.*\.ts$/, 150],
  [/^src\/statement\/.*\.ts$/, 150],
  [/^src\/islands\/.*\.tsx$/, 250],
  [/^src\/pages\/.*\.(astro|ts)$/, 140],
];

/** The only files that import zod; the second imports its small build. */
const ZOD = ['src/schemas/zod.ts', 'src/schemas/zod-mini.ts'];

/** Loads a file that is made after the bundler has run: the only import of a name that is computed. */
const LOADS_WHAT_IS_MADE_LATER = 'src/islands/search/full-text.ts';

const TEST = /\.test\.tsx?$/;
const EXTENSION = /\.(ts|tsx|astro|mjs|css|json|yaml|svg)(\?[\w&-]+)?$/;

type Import = { specifier: string; isType: boolean };

/** Astro files hold script in two places; a .ts file is one script. */
function scriptsOf({ path, text }: SourceFile): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')];
}

/** What an .astro file draws: everything but frontmatter, scripts, styles and comments. */
function markupOf({ text }: SourceFile): string {
  return text
    .replace(/^\s*---\n[\s\S]*?\n---/, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '');
}

const parse = (text: string) => ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
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

/** Static, re-exporting, dynamic and `import('…')` type imports of a script. */
export function importsOf(script: string): Import[] {
  const found: Import[] = [];
  walk(parse(script), (node) => {
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

/** Room of a path: the folder under src, a file that stands there itself, or `content`. */
export function roomOf(path: string): string {
  const [top, room] = path.split('/');
  return top === 'src' ? (room ?? '') : (top ?? '');
}

function checkPackage(path: string, { specifier, isType }: Import): string[] {
  const room = roomOf(path);
  if (/^(zod|astro\/zod|astro:schema)($|\/)/.test(specifier) && !ZOD.includes(path))
    return [`imports ${specifier}: only src/schemas/zod.ts does`];
  if (specifier === 'astro:content' && !isType && !['data', 'content.config.ts'].includes(room))
    return ['reads astro:content: only src/data and content.config.ts do'];
  if (!TEST.test(path) && REFUSED[room]?.test(specifier)) return [`${room} must not import ${specifier}`];
  return [];
}

function checkRelative(path: string, { specifier, isType }: Import): string[] {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  const [from, to] = [roomOf(path), roomOf(target)];
  const faults: string[] = [];
  if (!EXTENSION.test(specifier)) faults.push(`${specifier}: write the extension`);
  const allowed = ARROW[from] ?? [];
  const inRoom = from === to && target.startsWith('src/');
  if (!inRoom && !allowed.includes(to) && !(isType && allowed.includes(`type:${to}`)))
    faults.push(
      `${specifier}: ${from} must not import ${isType || !allowed.includes(`type:${to}`) ? to : `values of ${to}`}`,
    );
  if (FRONT_DOORS.includes(to) && from !== to && target !== `src/${to}/index.ts`)
    faults.push(`${specifier}: reach ${to} through src/${to}/index.ts`);
  return faults;
}

function checkImports(file: SourceFile): string[] {
  return scriptsOf(file)
    .flatMap(importsOf)
    .flatMap((found) => {
      if (found.specifier === '<computed>' && file.path === LOADS_WHAT_IS_MADE_LATER) return [];
      if (found.specifier.startsWith('.')) return checkRelative(file.path, found);
      if (/^[/~#]|^<|^@\//.test(found.specifier)) return [`${found.specifier}: import by a relative path`];
      return checkPackage(file.path, found);
    });
}

/** Names a script declares itself, so that a parameter called `location` is not taken for the global. */
function declaredIn(root: ts.Node): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && name && ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

/** A name in a place where it means a member, not a variable: `x.fetch`, `{ fetch: 1 }`, a type's field. */
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

/** Uses of the clock, chance, the network or the DOM, in a script that should have none. */
export function impuritiesOf(script: string): string[] {
  const root = parse(script);
  const declared = declaredIn(root);
  const found: string[] = [];
  walk(root, (node) => {
    if (ts.isIdentifier(node) && IMPURE.has(node.text) && !declared.has(node.text) && !isMemberName(node))
      found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText()))
      found.push(node.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') found.push('Date()');
  });
  return found;
}

/** Words in code that belong in content/: Han characters in any token, comments aside. */
function hanIn(script: string): string[] {
  const root = parse(script);
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

function hasStyleAttribute(script: string): boolean {
  let found = false;
  walk(parse(script), (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'style') found = true;
  });
  return found;
}

function checkWords(file: SourceFile): string[] {
  // Column names and labels of other people's files.
  if (file.path.startsWith('src/statement/')) return [];
  const scripts = scriptsOf(file).flatMap(hanIn);
  const markup = file.path.endsWith('.astro') ? (markupOf(file).match(/\p{Script=Han}+/gu) ?? []) : [];
  return [...scripts, ...markup].map((words) => `"${words.trim().slice(0, 40)}": words belong in content/`);
}

function checkStyle(file: SourceFile): string[] {
  const isAstro = file.path.endsWith('.astro');
  const has = isAstro ? /\sstyle=|\sstyle\s*\{/.test(markupOf(file)) : hasStyleAttribute(file.text);
  return has ? ['style attribute: the content security policy blocks it'] : [];
}

function checkLength({ path, text }: SourceFile): string[] {
  const limit = TEST.test(path) ? undefined : LIMITS.find(([pattern]) => pattern.test(path))?.[1];
  const lines = text.replace(/\n$/, '').split('\n').length;
  return limit && lines > limit ? [`${lines} lines: split it, ${limit} is the stop`] : [];
}

function checkPurity(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (TEST.test(file.path)) return [];
  const found = PURE.includes(room) ? impuritiesOf(file.text) : [];
  const calls = room === 'stores' ? impuritiesOf(file.text).filter((name) => /^(fetch|XMLHttp)/.test(name)) : [];
  return [...found, ...calls].map((name) => `${name}: ${room} takes it as an argument`);
}

/** Every rule that one file can break, as `path: what is wrong`. */
export function checkFile(file: SourceFile): string[] {
  const unknown = ARROW[roomOf(file.path)] ? [] : [`no such room: ${roomOf(file.path)}`];
  const faults = [checkImports, checkWords, checkStyle, checkLength, checkPurity].flatMap((check) => check(file));
  return [...unknown, ...faults].map((fault) => `${file.path}: ${fault}`);
}

/** One root component an island folder: the only file of it that pages, layouts and components import as a value. */
export function checkRoots(files: SourceFile[]): string[] {
  const roots = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => /^src\/(pages|layouts|components)\//.test(path))) {
    for (const { specifier, isType } of scriptsOf(file).flatMap(importsOf)) {
      const target = posix.join(posix.dirname(file.path), specifier);
      if (!target.startsWith('src/islands/') || isType) continue;
      const feature = posix.dirname(target);
      roots.set(feature, new Set([...(roots.get(feature) ?? []), target]));
    }
  }
  return [...roots]
    .filter(([, targets]) => targets.size > 1)
    .map(([feature, targets]) => `${feature}: one root component, pages import ${[...targets].join(' and ')}`);
}

const TOP =
  /^(src|content|public|tests|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|node_modules|dist|\..+)$/;

/** Entries of the top level that the layout has no place for. */
export function checkTop(names: string[]): string[] {
  return names.filter((name) => !TOP.test(name)).map((name) => `${name}: no place for it at the top level`);
}
