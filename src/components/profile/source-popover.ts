/**
 * Shows the entry of the source list beside the mark that was tapped. Without scripts or popover support, the mark is
 * a plain link to the entry.
 */
const card = document.createElement('div');
let openedAt = 0;

function show(mark: HTMLAnchorElement): boolean {
  const entry = document.querySelector(mark.hash);
  if (!entry || !card.showPopover) return false;
  card.innerHTML = entry.innerHTML;
  mark.after(card);
  card.showPopover();
  const { left, bottom, top } = mark.getBoundingClientRect();
  const below = bottom + 6;
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${below + card.offsetHeight > innerHeight ? Math.max(8, top - card.offsetHeight - 6) : below}px`;
  card.focus();
  openedAt = scrollY;
  return true;
}

card.popover = 'auto';
card.className = 'source-card';
card.tabIndex = -1;

document.addEventListener('click', (event) => {
  const mark = (event.target as Element).closest<HTMLAnchorElement>('sup > a');
  if (!mark || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (show(mark)) event.preventDefault();
});
// Hides the popover when the page scrolls, since it does not move with its mark. Compares positions, because the event
// of an earlier scroll may arrive after the tap.
addEventListener('scroll', () => scrollY !== openedAt && card.matches(':popover-open') && card.hidePopover(), {
  passive: true,
});
