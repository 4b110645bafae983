import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadFacts, type SearchFacts } from './load-facts.ts';
import { SearchBox } from './SearchBox.tsx';

let dialog: HTMLDialogElement | undefined;

/**
 * Shows the search over the page, and makes it on the first call.
 * @param lang language of the page as its `lang` says, such as zh-CN
 * @throws when what it needs cannot be loaded
 */
export async function openSearch(lang: string): Promise<void> {
  const facts = await loadFacts(lang);
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', facts.words['search.title'] ?? '');
    document.body.append(dialog);
    const close = () => dialog?.close();
    // A tap beside the box closes it, as people expect of what floats.
    dialog.addEventListener('click', (event) => event.target === dialog && close());
    render(<SearchBox facts={facts} lang={lang} close={close} />, dialog);
  }
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

/** The search as a page of its own; a query may come with the address, `#q=…`. */
export function Search({ lang, loading, failed }: { lang: string; loading: string; failed: string }) {
  const [facts, setFacts] = useState<SearchFacts | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    loadFacts(lang).then(setFacts, () => setIsLost(true));
  }, []);
  if (!facts) return <p class="search-wait quiet">{isLost ? failed : loading}</p>;
  return <SearchBox facts={facts} lang={lang} />;
}
