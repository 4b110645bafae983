/** Buttons that copy the words beside them; shown only where that works, and only then. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  const words = button.textContent;
  button.addEventListener('click', async () => {
    const text = button.parentElement?.querySelector('blockquote')?.textContent ?? '';
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset.copy ?? '';
      setTimeout(() => {
        button.textContent = words;
      }, 2000);
    } catch {
      // Some browsers inside apps forbid it: the words are selected, to copy by hand.
      getSelection()?.selectAllChildren(button.parentElement?.querySelector('blockquote') ?? button);
    }
  });
}
