import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prunePolicy } from './prune-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

describe('prunePolicy', () => {
  const scripts = `default-src 'none'; script-src 'self' ${hash('a()')} ${hash('b()')}; style-src 'self' ${hash('p{}')};`;

  it('keeps the hashes of inline scripts and styles of the page and changes nothing else', () => {
    const body = '<script type="module">a()</script><style>p{}</style><script src="/x.js"></script>';
    const pruned = prunePolicy(page(scripts, body));
    expect(pruned).toBe(page(scripts.replace(` ${hash('b()')}`, ''), body));
  });

  it('keeps no hash for a page without inline scripts and styles', () => {
    expect(prunePolicy(page(scripts, '<p>b()</p>'))).toContain("script-src 'self'; style-src 'self';");
  });
});
