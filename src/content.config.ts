import { defineCollection } from 'astro:content';
import { posix } from 'node:path';
import { glob } from 'astro/loaders';
import { COLLECTIONS, type Collection, toFileSchema } from './schemas/registry.ts';

/** Loads each file of a collection as one entry. A list is one entry too, which keeps the order of its records. */
function toLoader({ shape, path }: Collection) {
  const isFolder = shape === 'folder' || shape === 'split-list';
  return isFolder
    ? glob({ pattern: '*.yaml', base: path })
    : glob({ pattern: posix.basename(path), base: posix.dirname(path) });
}

export const collections = Object.fromEntries(
  Object.entries(COLLECTIONS).map(([name, collection]) => [
    name,
    defineCollection({ loader: toLoader(collection), schema: toFileSchema(collection) }),
  ]),
);
