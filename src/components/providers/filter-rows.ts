/**
 * Hides the rows that the filter leaves out, says how many, and keeps the choice in the fragment:
 * `#a=credit-card,alipay&k=bank&l=valid`. A fragment it does not understand filters nothing.
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
  const parts = [channels.length > 0 ? `a=${channels.join()}` : '', kind && `k=${kind}`, licence && `l=${licence}`];
  return parts.filter(Boolean).join('&');
}

function read(form: HTMLFormElement) {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const channels = wanted.get('a')?.split(',') ?? [];
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=a]')) box.checked = channels.includes(box.value);
  for (const choice of form.querySelectorAll('select')) {
    const value = wanted.get(choice.name) ?? '';
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  apply(form);
}

if (form) {
  const write = () =>
    history.replaceState(null, '', `${location.pathname}${location.search}#${apply(form)}`.replace(/#$/, ''));
  form.addEventListener('change', write);
  // The fields have their first values only after the reset event; the button that had the focus is gone by then.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      write();
      form.querySelector('input')?.focus();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => read(form));
  form.classList.add('ready');
  read(form);
}
