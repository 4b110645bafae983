/** Shows and starts the buttons that print the page. Without scripts they stay hidden. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
