/** Prints the page set for a paper: `data-paper` chooses the styles, and is gone once it has been printed. */
export function printOn(paper: 'a4' | 'roll' | 'letter'): void {
  document.documentElement.dataset.paper = paper;
  // Some phones print after print() has returned.
  addEventListener('afterprint', () => delete document.documentElement.dataset.paper, { once: true });
  print();
}
