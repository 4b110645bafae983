const VERSION = '1';

/**
 * Parses the parameters of a fragment that belong to the version `x`. Links from before that version have none and use
 * the first.
 * @returns no parameters if the version is another one
 */
export function parseExtras(fragment: string): URLSearchParams {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return (params.get('x') ?? VERSION) === VERSION ? params : new URLSearchParams();
}
