import { parseFilter, serialiseFilter } from '../../stores/provider-filter/index.ts';

/**
 * Hides the rows that the filter excludes, shows their number, and keeps the choice in the fragment. A fragment with
 * unknown values filters nothing.
 */
const form = document.querySelector<HTMLFormElement>('#filters');
const rows = [...document.querySelectorAll<HTMLElement>('#rows > li')];

function apply(form: HTMLFormElement) {
  const chosen = new FormData(form);
  const channels = chosen.getAll('a').map(String);
  const [kind, licence] = [String(chosen.get('k')), String(chosen.get('l'))];
  let hidden = 0;
  for (const row of rows) {
    const { a = '', k, l } = row.dataset;
    const taken = a.split(' ');
    row.hidden =
      !channels.every((channel) => taken.includes(channel)) ||
      (kind !== '' && k !== kind) ||
      (licence !== '' && l !== licence);
    hidden += Number(row.hidden);
  }
  const say = (text = '', count: number) => text.replace('{count}', String(count));
  const { shown, hidden: left } = form.dataset;
  const output = form.querySelector('output');
  const reset = form.querySelector('button');
  if (output) output.textContent = say(shown, rows.length - hidden) + (hidden > 0 ? say(left, hidden) : '');
  if (reset) reset.hidden = hidden === 0;
  return serialiseFilter({ channels, kind, licence });
}

function read(form: HTMLFormElement) {
  const { channels, kind, licence } = parseFilter(location.hash);
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=a]')) box.checked = channels.includes(box.value);
  for (const choice of form.querySelectorAll('select')) {
    const value = choice.name === 'k' ? kind : licence;
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  apply(form);
}

if (form) {
  const write = () => {
    const { pathname, search } = location;
    history.replaceState(history.state, '', `${pathname}${search}#${apply(form)}`.replace(/#$/, ''));
  };
  form.addEventListener('change', write);
  // Waits until the fields have their first values, and moves the focus from the button, which is hidden by then.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      write();
      form.querySelector('input')?.focus();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  // ! Listens itself instead of importing followLink, because shared modules exceed the script budget of this page.
  addEventListener('hashchange', () => {
    // Skips jumps inside the page: the id of an element has no `=`.
    if (location.hash === '' || location.hash.includes('=')) read(form);
  });
  form.classList.add('ready');
  read(form);
}
