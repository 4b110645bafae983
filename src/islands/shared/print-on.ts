/** Prints the page for a paper size. `data-paper` selects the styles and is removed after printing. */
export function printOn(paper: 'a4' | 'roll' | 'letter'): void {
  document.documentElement.dataset.paper = paper;
  // Some phones print after print() has returned.
  addEventListener('afterprint', () => delete document.documentElement.dataset.paper, { once: true });
  print();
}
