/** Filters the response codes while the reader types: by code, by words of the meaning, by who acts. */
const form = document.querySelector<HTMLFormElement>('#code-filter');
const rows = [...document.querySelectorAll<HTMLElement>('#codes > div')].map((row) => ({
  row,
  code: row.querySelector('dt')?.textContent?.toLowerCase() ?? '',
  text: row.textContent?.toLowerCase() ?? '',
}));

/** Returns a text in half width and lower case, without spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function apply(form: HTMLFormElement): void {
  const fields = new FormData(form);
  const [typed, category] = [String(fields.get('q')), String(fields.get('c'))];
  const words = plain(typed);
  // Treats one or two characters as the start of a code, because they occur in nearly every row.
  const isCode = /^[0-9a-z]{1,2}$/.test(words);
  let shown = 0;
  for (const { row, code, text } of rows) {
    const fits = isCode ? code.startsWith(words) : plain(text).includes(words);
    row.hidden = !fits || (category !== '' && row.dataset.c !== category);
    shown += Number(!row.hidden);
  }
  const { shown: found = '', none = '' } = form.dataset;
  const output = form.querySelector('output');
  if (output)
    output.textContent =
      shown > 0 ? found.replace('{count}', String(shown)) : none.replace('{text}', () => typed.trim());
}

if (form) {
  form.addEventListener('input', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply(form);
  // Clears the filter on a jump to a code, which it may hide.
  addEventListener('hashchange', () => {
    form.reset();
    apply(form);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
}

export {};
