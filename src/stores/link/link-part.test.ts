// @vitest-environment happy-dom
import { atom } from 'nanostores';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLinkPart } from './link-part.ts';
import { createPageLink, INPUTS } from './page-link.ts';

const KEY = 'test-letters';
const goTo = (hash: string) => {
  history.replaceState(null, '', `/page/?query${hash}`);
  window.dispatchEvent(new Event('hashchange'));
};

/** Creates a part whose link text is `<name>=abc` and whose device text is `abc`. */
function createLetters(name: string, link = createPageLink()) {
  const $letters = atom('');
  const parse = (fragment: string) => new URLSearchParams(fragment).get(name);
  const serialise = (letters: string) => (letters === '' ? '' : `${name}=${letters}`);
  const device = { key: KEY, parse: (text: string) => text || null, serialise: (letters: string) => letters };
  return { $letters, part: createLinkPart<string>({ name, parse, serialise, store: $letters, device }, link), link };
}

beforeEach(() => {
  localStorage.clear();
  goTo('');
});

describe('a part of the link', () => {
  it('keeps device and link in their own grammars', () => {
    const { $letters, part, link } = createLetters('a');
    part.connect();
    $letters.set('xyz');
    expect([localStorage.getItem(KEY), link.toFragment()]).toEqual(['xyz', 'x=1&a=xyz']);
  });

  it.each([
    ['#a=new', 'old', 'new', 'link'],
    ['#a=old', 'old', 'old', 'device'],
    ['', 'old', 'old', 'device'],
    ['#a=new', '', 'new', 'link'],
  ])('reads the link %s and the device "%s" as "%s" from the %s', (hash, kept, value, origin) => {
    if (kept) localStorage.setItem(KEY, kept);
    goTo(hash);
    const { $letters, part } = createLetters('a');
    const onReceive = vi.fn();
    part.connect(onReceive);
    expect($letters.get()).toBe(value);
    expect(onReceive.mock.calls).toEqual([[origin]]);
  });

  it('reads nothing if neither link nor device has a value', () => {
    const { $letters, part, link } = createLetters('a');
    const onReceive = vi.fn();
    part.connect(onReceive);
    expect([part.read(), $letters.get(), link.toFragment(), onReceive.mock.calls]).toEqual([null, '', '', []]);
  });

  it('stops following and saving when it is disconnected', () => {
    const { $letters, part } = createLetters('a');
    part.connect()();
    goTo('#a=new');
    expect($letters.get()).toBe('');
    $letters.set('own');
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('shares one listener with all parts of the page', () => {
    const listen = vi.spyOn(window, 'addEventListener');
    const [one, two] = [createLetters('a'), createLetters('b')];
    one.part.connect();
    two.part.connect();
    const added = new Set(listen.mock.calls.filter(([type]) => type === 'hashchange').map(([, listener]) => listener));
    expect(added.size).toBe(1);
    goTo('#a=1&b=2');
    expect([one.$letters.get(), two.$letters.get()]).toEqual(['1', '2']);
  });
});

describe('the link of a page', () => {
  it('puts the inputs first, then the version and the other parts in the order in which they were shown', () => {
    const link = createPageLink();
    link.show('b', 'b=1');
    link.show('a', '');
    link.show(INPUTS, 'v=1');
    link.show('c', 'c=1');
    link.show('a', 'a=1');
    expect(link.toFragment()).toBe('v=1&x=1&b=1&a=1&c=1');
  });

  it('has no version of the other parts without them', () => {
    const link = createPageLink();
    link.show('a', '');
    expect(link.toFragment()).toBe('');
    link.show(INPUTS, 'v=1');
    expect(link.toFragment()).toBe('v=1');
  });

  it('keeps path, query and state of the address', () => {
    history.replaceState({ page: 1 }, '', '/page/?query#old=1');
    const link = createPageLink();
    link.save('a', 'a=1');
    window.dispatchEvent(new Event('pagehide'));
    expect([location.pathname, location.search, location.hash]).toEqual(['/page/', '?query', '#x=1&a=1']);
    link.save('a', '');
    expect([location.search, location.hash, history.state]).toEqual(['?query', '', { page: 1 }]);
  });
});
