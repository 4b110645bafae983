import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { ROOT } from './read-content.ts';

/** Returns a union of string literals, one a line. */
const toUnion = (texts: readonly string[]): string => texts.map((text) => `\n  | ${JSON.stringify(text)}`).join('');

/** Returns every proper prefix of a dotted key: `a` and `a.b` for `a.b.c`. */
function prefixesOf(key: string): string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** Returns the declarations of the keys of the interface words and of their prefixes. */
export function toWordTypes(keys: readonly string[]): string {
  const prefixes = [...new Set(keys.flatMap(prefixesOf))];
  return [
    '/** Generated from content/i18n/zh.yaml. */',
    `type InterfaceWordKey =${toUnion(keys)};`,
    `type InterfaceWordPrefix =${toUnion(prefixes)};`,
    '',
  ].join('\n');
}

/**
 * Writes the types of the interface words into .astro/. Git ignores that folder, so a new word changes content/ only.
 * Astro calls this for `sync`, `check`, `dev` and `build`.
 */
export function wordTypes(): AstroIntegration {
  return {
    name: 'word-types',
    hooks: {
      'astro:config:done': ({ injectTypes }) => {
        const words = parse(readFileSync(join(ROOT, 'content/i18n/zh.yaml'), 'utf8')) as Record<string, string>;
        injectTypes({ filename: 'words.d.ts', content: toWordTypes(Object.keys(words)) });
      },
    },
  };
}
