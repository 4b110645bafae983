import { copyText } from '../../stores/clipboard/index.ts';

/** Time for which a button reports that it has copied, in milliseconds. */
const REPORT_MS = 2000;

/** Makes buttons copy the quotation beside them. Shows them only if the browser has a clipboard. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  const words = button.textContent;
  button.addEventListener('click', async () => {
    const quotation = button.parentElement?.querySelector('blockquote');
    if (!(await copyText(quotation?.textContent ?? ''))) {
      // Selects the text, so that it can be copied by hand.
      getSelection()?.selectAllChildren(quotation ?? button);
      return;
    }
    button.textContent = button.dataset.copy ?? '';
    setTimeout(() => {
      button.textContent = words;
    }, REPORT_MS);
  });
}
