import { posix } from 'node:path';
import { ALLOWED_IMPORTS, COMPUTED_IMPORT, ENTRY_LAYERS, ISLAND_FACTS, layerOf, REFUSED_PACKAGES } from './layers.ts';
import { importsOf, isTest, type ScriptImport, type SourceFile, scriptsOf } from './script.ts';

const EXTENSION = /\.(ts|tsx|astro|mjs|css|json|yaml|svg)(\?[\w&-]+)?$/;
const ZOD_MODULES = ['src/schemas/zod.ts', 'src/schemas/zod-mini.ts'];

function checkPackage(path: string, { specifier, isType }: ScriptImport): string[] {
  const layer = layerOf(path);
  if (/^(zod|astro\/zod|astro:schema)($|\/)/.test(specifier) && !ZOD_MODULES.includes(path))
    return [`imports ${specifier}: only ${ZOD_MODULES.join(' and ')} do`];
  if (specifier === 'astro:content' && !isType && !['facts', 'content.config.ts'].includes(layer))
    return ['reads astro:content: only src/facts and content.config.ts do'];
  if (!isTest(path) && REFUSED_PACKAGES[layer]?.test(specifier)) return [`${layer} must not import ${specifier}`];
  return [];
}

function checkEntry(from: string, to: string, target: string, { specifier, isType }: ScriptImport): string[] {
  if (from === 'islands' && to === 'facts' && !(ISLAND_FACTS.test(target) && (isType || !target.endsWith('types.ts'))))
    return [`${specifier}: islands import only types.ts (types) and encoded.ts of facts`];
  if (ENTRY_LAYERS.includes(to) && !/\/(index|types)\.ts$/.test(target))
    return [`${specifier}: import ${to} through an index.ts or types.ts`];
  return [];
}

function checkRelative(path: string, found: ScriptImport): string[] {
  const { specifier } = found;
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  const [from, to] = [layerOf(path), layerOf(target)];
  const faults = EXTENSION.test(specifier) ? [] : [`${specifier}: write the extension`];
  const isSameLayer = from === to && target.startsWith('src/');
  if (isSameLayer || (isTest(path) && to === 'tests')) return faults;
  if (!ALLOWED_IMPORTS[from]?.includes(to)) faults.push(`${specifier}: ${from} must not import ${to}`);
  return [...faults, ...checkEntry(from, to, target, found)];
}

/** Checks every import of a file against the dependency rules. */
export function checkImports(file: SourceFile): string[] {
  return scriptsOf(file)
    .flatMap(importsOf)
    .flatMap((found) => {
      if (found.specifier === '<computed>' && file.path === COMPUTED_IMPORT) return [];
      if (found.specifier.startsWith('.')) return checkRelative(file.path, found);
      if (/^[/~#]|^<|^@\//.test(found.specifier)) return [`${found.specifier}: import by a relative path`];
      return checkPackage(file.path, found);
    });
}

/** Checks that pages, layouts and components import one root component of each island folder. */
export function checkRoots(files: readonly SourceFile[]): string[] {
  const roots = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => /^src\/(pages|layouts|components)\//.test(path))) {
    for (const { specifier, isType } of scriptsOf(file).flatMap(importsOf)) {
      const target = posix.join(posix.dirname(file.path), specifier);
      if (!target.startsWith('src/islands/') || isType || target.endsWith('/words.ts')) continue;
      const feature = posix.dirname(target);
      roots.set(feature, new Set([...(roots.get(feature) ?? []), target]));
    }
  }
  return [...roots]
    .filter(([, targets]) => targets.size > 1)
    .map(([feature, targets]) => `${feature}: one root component, pages import ${[...targets].join(' and ')}`);
}
