/**
 * Which providers stand in the comparison: keeps their ids on this device, ticks their boxes in every list of the page,
 * also in rows that islands draw later, and says in the bar who they are. Without storage it works on its page alone.
 */
const KEY = 'cleartill-picks';
// ! As MOST_PICKS, and the ids as parsePicks reads them: the domain's front door would bring all of the domain along.
const MOST = 4;

function start(bar: HTMLElement) {
  const status = bar.querySelector('p') as HTMLElement;
  const actions = bar.querySelector('span') as HTMLElement;
  const link = bar.querySelector('a') as HTMLAnchorElement;
  const { names = '', separator, ...said } = bar.dataset;
  const nameOf = new Map<string, string>(Object.entries(JSON.parse(names)));
  let picks: string[] = [];
  let last: HTMLElement | undefined;

  const mark = () => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-pick]')) {
      box.checked = picks.includes(box.dataset.pick ?? '');
      box.disabled = !box.checked && picks.length === MOST;
    }
  };
  const draw = (empty = '') => {
    const count = picks.length;
    const text = [empty, said.one, said.some, said.some, said.full][count] ?? '';
    const values: Record<string, string> = {
      count: String(count),
      names: picks.map((id) => nameOf.get(id)).join(separator),
    };
    status.textContent = text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    actions.hidden = count === 0;
    // Hidden from eyes only: a status that is not in the page yet is not read out when it fills.
    bar.classList.toggle('hidden-text', count === 0);
    link.hash = count > 0 ? `p=${picks.join()}` : '';
    mark();
  };
  /** Takes ids as they come, each once, those of providers only, as many as fit. */
  const take = (ids: readonly string[]) => {
    picks = [...new Set(ids)].filter((id) => nameOf.has(id)).slice(0, MOST);
  };
  const read = () => {
    try {
      take((localStorage.getItem(KEY) ?? '').split(','));
    } catch {
      // Storage is switched off: what was ticked on this page stands.
    }
    draw();
  };
  const save = (ids: readonly string[], empty?: string) => {
    take(ids);
    try {
      if (picks.length > 0) localStorage.setItem(KEY, picks.join());
      else localStorage.removeItem(KEY);
    } catch {
      // Full or switched off.
    }
    draw(empty);
  };

  document.addEventListener('change', ({ target }) => {
    const id = target instanceof HTMLInputElement && target.dataset.pick;
    if (!id) return;
    last = target;
    save(target.checked ? [...picks, id] : picks.filter((known) => known !== id));
  });
  actions.querySelector('button')?.addEventListener('click', () => {
    save([], said.cleared);
    // The button is gone: the focus goes back to where the last tick was made, as far as that is still on show.
    const back = last?.checkVisibility() ? last : document.querySelector<HTMLElement>('main');
    back?.focus({ preventScroll: true });
  });
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && read());
  // Back from the comparison the page may come as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && read());
  new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
  read();
}

const pickBar = document.querySelector<HTMLElement>('#picks');
if (pickBar) start(pickBar);
