/**
 * Keeps the ids of the picked providers on this device, and names them in the bar. Ticks their boxes in every list of
 * the page, also in rows that islands render later. Without storage the picks last as long as the page.
 * ! Imports nothing, because shared modules exceed the script budget of its pages. PickBar.astro passes the storage
 * key, the largest number and the template of the link.
 */
function start(bar: HTMLElement) {
  const status = bar.querySelector('p') as HTMLElement;
  const actions = bar.querySelector('span') as HTMLElement;
  const link = bar.querySelector('a') as HTMLAnchorElement;
  const { key = '', max, link: form = '', names = '', separator, ...texts } = bar.dataset;
  const nameOf = new Map<string, string>(Object.entries(JSON.parse(names)));
  let picks: string[] = [];
  let last: HTMLElement | undefined;

  const mark = () => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-pick]')) {
      box.checked = picks.includes(box.dataset.pick ?? '');
      box.disabled = !box.checked && picks.length === Number(max);
    }
  };
  const draw = (empty = '') => {
    const count = picks.length;
    const text = [empty, texts.one, texts.some, texts.some, texts.full][count] ?? '';
    const values: Record<string, string> = {
      ids: picks.join(),
      count: String(count),
      names: picks.map((id) => nameOf.get(id)).join(separator),
    };
    const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    status.textContent = fill(text);
    actions.hidden = count === 0;
    // Hides the bar from eyes only: screen readers do not announce a status that was not in the page before.
    bar.classList.toggle('hidden-text', count === 0);
    link.hash = count > 0 ? fill(form) : '';
    mark();
  };
  /** Sets the picks: known ids, each once, up to the largest number. */
  const take = (ids: readonly string[]) => {
    picks = [...new Set(ids)].filter((id) => nameOf.has(id)).slice(0, Number(max));
  };
  const read = () => {
    try {
      take((localStorage.getItem(key) ?? '').split(','));
    } catch {
      // Storage is denied: keeps the ticks of this page.
    }
    draw();
  };
  const save = (ids: readonly string[], empty?: string) => {
    take(ids);
    try {
      if (picks.length > 0) localStorage.setItem(key, picks.join());
      else localStorage.removeItem(key);
    } catch {
      // Storage is full or denied: the picks last as long as the page.
    }
    draw(empty);
  };

  document.addEventListener('change', ({ target }) => {
    const id = target instanceof HTMLInputElement && target.dataset.pick;
    if (!id) return;
    last = target;
    save(target.checked ? [...picks, id] : picks.filter((other) => other !== id));
  });
  actions.querySelector('button')?.addEventListener('click', () => {
    save([], texts.cleared);
    // Moves the focus from the hidden button to the last tick, if that is still visible.
    const back = last?.checkVisibility() ? last : document.querySelector<HTMLElement>('main');
    back?.focus({ preventScroll: true });
  });
  addEventListener('storage', (event) => (event.key === key || event.key === null) && read());
  // Reads again if the browser restores the page after a return from the comparison.
  addEventListener('pageshow', ({ persisted }) => persisted && read());
  new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
  read();
}

const pickBar = document.querySelector<HTMLElement>('#picks');
if (pickBar) start(pickBar);

export {};
