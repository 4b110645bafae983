/** Filters the response codes as one types: by code, by words of the meaning, by who acts. */
const form = document.querySelector<HTMLFormElement>('#code-filter');
const rows = [...document.querySelectorAll<HTMLElement>('#codes > div')].map((row) => ({
  row,
  code: row.querySelector('dt')?.textContent?.toLowerCase() ?? '',
  text: row.textContent?.toLowerCase() ?? '',
}));

/** Full-width letters and digits as half-width ones, small letters, no spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function apply(form: HTMLFormElement): void {
  const asked = new FormData(form);
  const [typed, category] = [String(asked.get('q')), String(asked.get('c'))];
  const words = plain(typed);
  // One or two characters of a code are meant as a code, not as part of some word.
  const isCode = /^[0-9a-z]{1,2}$/.test(words);
  let shown = 0;
  for (const { row, code, text } of rows) {
    const fits = isCode ? code.startsWith(words) : plain(text).includes(words);
    row.hidden = !fits || (category !== '' && row.dataset.c !== category);
    shown += Number(!row.hidden);
  }
  const { shown: said = '', none = '' } = form.dataset;
  const output = form.querySelector('output');
  if (output)
    output.textContent =
      shown > 0 ? said.replace('{count}', String(shown)) : none.replace('{text}', () => typed.trim());
}

if (form) {
  form.addEventListener('input', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply(form);
  // A link to a code that a filter hides shows it again.
  addEventListener('hashchange', () => {
    form.reset();
    apply(form);
    document.querySelector(location.hash || 'x')?.scrollIntoView();
  });
}

export {};
