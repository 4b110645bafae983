import { describeExpected, describeGot, type Issue, joinOr, ownMessage } from './friendly-words.ts';
import { knownKeys, nearestWord } from './known-keys.ts';
import type { z } from './zod.ts';

type Path = readonly PropertyKey[];
type ContentProblem = { path: Path; expected: string; got?: string; write: string };

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

/** Returns a path as keys joined by dots. A list item is named by its `id`, or by its index from 0. */
export function toField(input: unknown, path: Path): string {
  const steps = path.map((key, depth) => {
    const item = valueAt(input, path.slice(0, depth + 1)) as { id?: unknown } | null | undefined;
    return typeof key === 'number' && typeof item?.id === 'string' && depth < path.length - 1 ? item.id : String(key);
  });
  return steps.join('.') || 'top level';
}

/** True if a branch of a union expects another type than that of the value. Its inner issues are then irrelevant. */
const isOtherKind = (branch: readonly Issue[]): boolean =>
  branch.some((issue) => {
    if (issue.path.length) return false;
    if (issue.code === 'invalid_union') return !issue.errors.some((inner) => !isOtherKind(inner));
    return issue.code === 'invalid_type' || issue.code === 'invalid_value';
  });

/** Returns the branch that the author most likely meant: of the type of the value, with the fewest issues. */
const likelyBranch = (branches: readonly Issue[][]): readonly Issue[] | undefined =>
  branches.filter((branch) => !isOtherKind(branch)).sort((a, b) => a.length - b.length)[0];

/** Returns what each branch of a union expects at its root. */
function rootsOf(branches: readonly Issue[][]): string[] {
  return branches.flatMap((branch) =>
    branch.flatMap((issue) => {
      if (issue.path.length) return [];
      if (issue.code === 'invalid_union') return rootsOf(issue.errors as Issue[][]);
      if (issue.code === 'invalid_value') return issue.values.map(String);
      return issue.code === 'unrecognized_keys' ? [] : [ownMessage(issue)?.write ?? describeExpected(issue)];
    }),
  );
}

function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  schema: z.core.$ZodType,
): ContentProblem[] {
  const { rule, write } = ownMessage(issue) ?? {};
  if (write) return [{ path, expected: rule ?? write, write }];
  const branch = likelyBranch(issue.errors as Issue[][]);
  if (branch) return branch.flatMap((inner) => fromIssue(inner, path, schema));
  const options = 'options' in issue && issue.options ? issue.options.map(String) : rootsOf(issue.errors as Issue[][]);
  return [{ path, expected: joinOr(options), write: joinOr(options) }];
}

function fromKey(key: string, path: Path, schema: z.core.$ZodType): ContentProblem {
  const known = knownKeys(schema, path);
  const near = nearestWord(key, known);
  const write = near ? `${near}, or remove it` : `one of ${known.join(', ')}, or remove it`;
  return { path: [...path, key], expected: 'a known key', got: `the unknown key "${key}"`, write };
}

function fromIssue(issue: Issue, base: Path, schema: z.core.$ZodType): ContentProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') return fromUnion(issue, path, schema);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fromKey(key, path, schema));
  if (issue.code === 'invalid_key') {
    const write = ownMessage(issue.issues[0] ?? issue)?.write ?? 'another key';
    return [{ path, expected: 'a key of the right form', got: `"${String(path[path.length - 1])}"`, write }];
  }
  const { rule, write } = ownMessage(issue) ?? {};
  if (rule)
    return [{ path, expected: rule, write: write ?? `${String(path[path.length - 1] ?? 'it')} so that this holds` }];
  const expected = write ?? describeExpected(issue);
  const keys = issue.code === 'invalid_type' && issue.expected === 'object' ? knownKeys(schema, path) : [];
  return [{ path, expected, write: keys.length ? `${expected} with ${keys.join(', ')}` : expected }];
}

/**
 * Converts schema issues to lines for the author: `file: field: expected …, got …, write …`.
 * For a union it reports only the branch that the author meant. For an unknown key it suggests the nearest known one.
 * @param file path of the file from the repository root
 * @param input the value that was parsed
 */
export function toFriendlyErrors(
  file: string,
  issues: readonly Issue[],
  input: unknown,
  schema: z.core.$ZodType,
): string[] {
  return issues
    .flatMap((issue) => fromIssue(issue, [], schema))
    .map(({ path, expected, got, write }) => {
      const found = got ?? describeGot(valueAt(input, path));
      return `${file}: ${toField(input, path)}: expected ${expected}, got ${found}, write ${write}`;
    });
}
