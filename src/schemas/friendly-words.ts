import type { z } from './zod.ts';

export type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a record',
  record: 'a record',
  array: 'a list',
};

/** Joins words as `a`, `a or b` or `a, b or c`; repeated words count once. */
export function joinOr(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all[all.length - 1]}`;
}

/** Describes a value briefly for its author, and names a Date that YAML made of an unquoted day. */
export function describeGot(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date) return `the unquoted day ${value.toISOString().slice(0, 10)}`;
  if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : 'an empty list';
  if (typeof value === 'object') return `{ ${Object.keys(value).join(', ')} }`;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/**
 * Splits a message of our own schemas into the rule and what to write: "a, write b" has both, "write b" has only a
 * remedy, "a" only a rule. Returns undefined for a message of zod.
 */
export function ownMessage({ message }: Issue): { rule?: string; write?: string } | undefined {
  if (/^(Invalid|Too (small|big)|Unrecognized|Duplicate)/.test(message)) return undefined;
  const [, rule, write] = /^(?:(.*?)[;,:]? ?)??(?:\bwrite (.*))?$/s.exec(message) ?? [];
  return { ...(rule && { rule }), ...(write && { write }) };
}

function limitOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const isMin = issue.code === 'too_small';
  const limit = isMin ? issue.minimum : issue.maximum;
  if (issue.origin === 'array') return `a list of ${isMin ? 'at least' : 'at most'} ${limit}`;
  if (issue.origin === 'string') return isMin ? 'text that is not empty' : `at most ${limit} characters`;
  const sign = isMin ? (issue.inclusive === false ? 'more than' : 'no less than') : 'no more than';
  return `${issue.origin === 'int' ? 'a whole number' : 'a number'} ${sign} ${limit}`;
}

/** Describes the expected value of an issue. Unions and unknown keys are handled elsewhere. */
export function describeExpected(issue: Issue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return joinOr(issue.values.map(String));
  if (issue.code === 'too_small' || issue.code === 'too_big') return limitOf(issue);
  if (issue.code === 'invalid_format')
    return issue.format === 'url' ? 'a web address with http or https' : issue.format;
  return issue.message;
}
