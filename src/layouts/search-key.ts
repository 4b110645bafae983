import type { openSearch } from '../islands/search/Search.tsx';
// ! Imports only the URL. A style import would put the sheet into every page, before the order of the layers.
import styleHref from '../styles/search.css?url&no-inline';

/**
 * Opens the search dialog on a click on the top link, on `/`, and on Ctrl or Command with K. Loads the search only
 * then. If it cannot be loaded, or without this script, the link leads to the search page.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
let opened: Promise<typeof openSearch> | undefined;

function loadStyle(): Promise<unknown> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styleHref;
  return new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
    document.head.append(sheet);
  });
}

function open(): void {
  if (!link) return;
  const own = document.querySelector<HTMLElement>('main input[name="q"][type="search"].search-field');
  if (own) {
    own.focus();
    return;
  }
  opened ??= Promise.all([import('../islands/search/Search.tsx'), loadStyle()]).then(([module]) => module.openSearch);
  opened
    .then((show) => show(document.documentElement.lang))
    .catch(() => {
      opened = undefined;
      // Stays on this page when offline, because the search page could not be loaded either.
      if (navigator.onLine) location.assign(link.href);
      else link.textContent = link.dataset.search ?? '';
    });
}

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  open();
});

addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!isSlash && !isK) return;
  event.preventDefault();
  open();
});
