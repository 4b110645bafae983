import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadFacts, type SearchFacts } from './load-facts.ts';
import { SearchBox } from './SearchBox.tsx';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog; creates it on the first call. Rejects if its data cannot be loaded.
 * @param lang BCP 47 tag of the page, such as zh-CN
 */
export async function openSearch(lang: string): Promise<void> {
  const facts = await loadFacts(lang);
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', facts.words['search.title'] ?? '');
    document.body.append(dialog);
    const close = () => dialog?.close();
    // Closes the dialog on a tap on its backdrop.
    dialog.addEventListener('click', (event) => event.target === dialog && close());
    render(<SearchBox facts={facts} lang={lang} close={close} />, dialog);
  }
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

/** Root of the search page. The fragment `#q=…` may hold a query. */
export function Search({ lang, loading, failed }: { lang: string; loading: string; failed: string }) {
  const [facts, setFacts] = useState<SearchFacts | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    loadFacts(lang).then(setFacts, () => setIsLost(true));
  }, []);
  if (!facts) return <p class="search-wait quiet">{isLost ? failed : loading}</p>;
  return <SearchBox facts={facts} lang={lang} />;
}
