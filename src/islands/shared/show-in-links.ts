/** The link to the other language carries the inputs along. */
export function showInLinks(text: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.hash = text;
}
