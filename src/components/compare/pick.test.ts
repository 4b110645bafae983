// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEVICE_KEYS } from '../../stores/link/index.ts';
import { MAX_PICKS, parsePickList, parsePicks, serialisePickList, serialisePicks } from '../../stores/picks/index.ts';

const IDS = ['lakala', 'alipay', 'icbc', 'abc', 'huifu'];
const names = JSON.stringify(Object.fromEntries(IDS.map((id) => [id, id.toUpperCase()])));

/** Removers of the listeners of the script. In a test they would outlive their page. */
let ends: (() => void)[] = [];

/** Renders a page with the pick bar as PickBar.astro writes it, and a box for each provider. */
async function open(): Promise<void> {
  vi.resetModules();
  document.body.innerHTML = `${IDS.map((id) => `<input type="checkbox" data-pick="${id}">`).join('')}
    <aside id="picks" data-key="${DEVICE_KEYS.picks}" data-max="${MAX_PICKS}" data-link="${serialisePicks(['{ids}'])}"
      data-names='${names}' data-separator=" + " data-one="one: {names}" data-some="{count}: {names}"
      data-full="full: {names}" data-cleared="cleared"><p></p><span hidden><a href="/compare/"></a><button></button></span></aside>`;
  for (const target of [document, window]) {
    const add = target.addEventListener.bind(target) as Window['addEventListener'];
    vi.spyOn(target as Window, 'addEventListener').mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject) => {
        add(type, listener);
        ends.push(() => target.removeEventListener(type, listener));
      },
    );
  }
  await import('./pick.ts');
}
const boxOf = (id: string) => document.querySelector(`[data-pick="${id}"]`) as HTMLInputElement;
const tick = (...ids: string[]) => {
  for (const id of ids) boxOf(id).click();
};
const linkHash = () => document.querySelector('a')?.hash;
const status = () => document.querySelector('p')?.textContent;
const ticked = () => IDS.filter((id) => boxOf(id).checked);
const kept = () => localStorage.getItem(DEVICE_KEYS.picks);

afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the pick bar', () => {
  it('writes storage and link in the form that the comparison reads', async () => {
    await open();
    tick('lakala', 'icbc');
    expect(kept()).toBe(serialisePickList(['lakala', 'icbc']));
    expect(parsePickList(kept() ?? '', null)).toEqual(['lakala', 'icbc']);
    expect(linkHash()).toBe(`#${serialisePicks(['lakala', 'icbc'])}`);
    expect(parsePicks(linkHash() ?? '', null)).toEqual(['lakala', 'icbc']);
    expect(status()).toBe('2: LAKALA + ICBC');
  });

  it('reads the stored picks of the comparison, and drops unknown ids', async () => {
    localStorage.setItem(DEVICE_KEYS.picks, 'abc,nobody,abc,huifu');
    await open();
    expect(ticked()).toEqual(['abc', 'huifu']);
    expect(linkHash()).toBe('#p=abc,huifu');
  });

  it('accepts at most the largest number', async () => {
    await open();
    tick(...IDS);
    expect(ticked()).toEqual(IDS.slice(0, MAX_PICKS));
    expect(boxOf('huifu').disabled).toBe(true);
    expect(status()).toMatch(/^full/);
  });

  it('removes the key if nothing is picked', async () => {
    await open();
    tick('lakala');
    document.querySelector('button')?.click();
    expect([kept(), linkHash(), status()]).toEqual([null, '', 'cleared']);
  });

  it('shows a change in another tab', async () => {
    await open();
    localStorage.setItem(DEVICE_KEYS.picks, 'icbc');
    window.dispatchEvent(new StorageEvent('storage', { key: DEVICE_KEYS.picks }));
    expect(status()).toBe('one: ICBC');
  });
});
