/** Layers without access to DOM, clock, random numbers, locale and network. */
export const PURE_LAYERS = ['base', 'schemas', 'domain', 'scoring', 'offer', 'guidance', 'search'];

const MODEL = [...PURE_LAYERS, 'statement'];
const SHARED = [...MODEL, 'stores', 'format'];

/** Dependency rules: the layers that each layer may import, besides itself. Type imports follow the same rules. */
export const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  schemas: ['base'],
  domain: ['base', 'schemas'],
  scoring: ['base', 'schemas', 'domain'],
  offer: ['base', 'schemas', 'domain'],
  guidance: ['base', 'schemas'],
  search: ['base', 'schemas'],
  statement: ['base', 'schemas', 'domain'],
  stores: PURE_LAYERS,
  format: MODEL,
  facts: [...SHARED, 'content'],
  islands: [...SHARED, 'facts'],
  components: [...SHARED, 'facts', 'styles'],
  layouts: [...SHARED, 'facts', 'islands', 'components', 'styles'],
  pages: [...SHARED, 'facts', 'islands', 'components', 'layouts', 'styles', 'content'],
  styles: [],
  tools: [...PURE_LAYERS],
  'content.config.ts': ['schemas'],
};

/** Layers that other layers import only through an `index.ts` or `types.ts`. */
export const ENTRY_LAYERS = ['domain', 'scoring', 'offer', 'guidance', 'search', 'statement', 'stores'];

/** Packages that a layer must not import. A layer that is not listed may import any. */
export const REFUSED_PACKAGES: Readonly<Record<string, RegExp>> = {
  base: /^/,
  schemas: /^(?!zod$|zod\/mini$)/,
  domain: /^/,
  scoring: /^/,
  offer: /^/,
  guidance: /^/,
  search: /^/,
  statement: /^(astro|preact|nanostores|@nanostores|node)\b/,
  stores: /^(astro|preact|@nanostores\/preact|node)\b/,
  format: /^/,
  islands: /^(astro|node)\b/,
};

/**
 * Layers that parse foreign words, such as column names of a bill. Interface words are in content/, so other layers
 * hold no Chinese text.
 */
export const FOREIGN_WORD_LAYERS = ['statement', 'offer', 'search', 'tools'];

/** Files of other layers that parse such words: units that editors write, such as 元. */
export const FOREIGN_WORD_FILES = ['src/schemas/units.ts'];

/** Largest number of lines of a file, by path. */
export const MAX_LINES: readonly (readonly [RegExp, number])[] = [
  [/^src\/(base|domain|scoring|offer|guidance|search|statement|stores|format)\/.*\.ts$/, 150],
  [/^src\/islands\/.*\.tsx$/, 250],
  [/^src\/pages\/.*\.(astro|ts)$/, 140],
];

/** Modules through which facts reach an island: types, and the helper that decodes props. */
export const ISLAND_FACTS = /^src\/facts\/(.*\/)?(types|encoded)\.ts$/;

/** Path of the module with a computed import. It loads a file that exists only after the bundler has run. */
export const COMPUTED_IMPORT = 'src/islands/search/full-text.ts';

/** Returns the layer of a path: the folder or file directly below src, else the top-level folder. */
export function layerOf(path: string): string {
  const [top, layer] = path.split('/');
  return top === 'src' ? (layer ?? '') : (top ?? '');
}
