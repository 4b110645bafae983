/**
 * Parses whether a fragment shows only rows that differ, `x=1&d=1`. Returns null without the version, which every link
 * with this parameter has.
 */
export function parseDifferences(fragment: string): boolean | null {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return params.get('x') === '1' ? params.get('d') === '1' : null;
}

export const serialiseDifferences = (isOn: boolean): string => (isOn ? 'd=1' : '');
