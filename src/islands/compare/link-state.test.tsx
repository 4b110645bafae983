// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { ScoringState } from '../../stores/scoring/index.ts';

// Replaces scores and ranks, which are not part of the state.
vi.mock('../../scoring/margin/index.ts', () => ({ marginAll: () => [] }));
vi.mock('../../scoring/score/index.ts', () => ({ scoreAll: () => [], toRankInput: () => null }));
vi.mock('../shared/rank-in-worker.ts', () => ({ startRanking: () => {}, rankInWorker: () => () => {} }));

const first = {
  id: 'restaurant',
  merchantClass: 'standard',
  monthlyFen: 6_000_000,
  terminals: 2,
  mix: [{ channel: 'wechat-pay', percent: 100, ticketFen: 5_000, cv: 0.7 }],
} as const;
const calculator = { presets: [first], entries: [], market: null } as unknown as CalculatorFacts;
const scoringFacts = {
  merchants: [
    { id: 'general', weights: [], needs: [] },
    { id: 'food', weights: [], needs: [] },
  ],
  baskets: [],
} as unknown as ScoreFacts;
const PROVIDERS = ['lakala', 'alipay', 'icbc', 'abc', 'huifu'];
const INITIAL = ['wechatpay', 'alipay'];
const WEIGHTS = '10.20.15.10.20.15.10';
const ADDRESS_DELAY_MS = 250;

/** Latest state from the hooks. */
let seen: {
  monthlyFen: number;
  preset: string;
  years: number;
  isOwn: boolean;
  scoring: ScoringState;
  picks: readonly string[];
  origin: string;
  differences: boolean;
};
type Actions = {
  clear: () => void;
  add: (id: string) => void;
  remove: (id: string) => void;
  clearPicks: () => void;
  share: () => void;
  setDifferences: (isOn: boolean) => void;
  setState: (change: { years?: number; monthlyFen?: number }) => void;
  setResellers: (resellers: boolean) => void;
  clearScoring: () => void;
};
let actions: Actions;

/** Opens a page with every part of the link as a new document, with fresh modules. */
async function open(hash = ''): Promise<void> {
  cleanup();
  vi.resetModules();
  history.replaceState(null, '', `/compare/${hash}`);
  document.body.innerHTML = '<a data-other-language href="/en/compare/">English</a><div id="root"></div>';
  const { useCalculator } = await import('../shared/use-calculator.ts');
  const { useScoring } = await import('../shared/use-scoring.ts');
  const { usePicks } = await import('./use-picks.ts');
  const { useDifferences } = await import('./use-differences.ts');
  const { setState } = await import('../../stores/calculator/index.ts');
  const { setResellers, clearScoring } = await import('../../stores/scoring/index.ts');
  function Probe() {
    const { state, isOwn, own, clear } = useCalculator(calculator, () => 'offer');
    const { scoring } = useScoring(scoringFacts, calculator, own, { ranks: [] } as never);
    const { ids, origin, add, remove, clear: clearPicks, share } = usePicks(PROVIDERS, INITIAL);
    const [differences, setDifferences] = useDifferences();
    const { monthlyFen, preset, years } = state;
    seen = { monthlyFen, preset, years, isOwn, scoring, picks: ids, origin, differences };
    actions = { clear, add, remove, clearPicks, share, setDifferences, setState, setResellers, clearScoring };
    return null;
  }
  render(<Probe />, { container: document.getElementById('root') as HTMLElement });
  settle();
}

/** Waits for the task in which the stores notify, but not for the delay of the address. */
function settle(): void {
  act(() => {
    vi.advanceTimersByTime(1);
  });
}

/** Performs an action on the page and waits until the stores have notified. */
function change(how: (on: Actions) => void): void {
  act(() => how(actions));
  settle();
}

/** Follows a link within the page. */
function follow(hash: string): void {
  history.replaceState(null, '', `/compare/${hash}`);
  act(() => {
    window.dispatchEvent(new Event('hashchange'));
  });
  settle();
}

const wait = () => vi.advanceTimersByTime(ADDRESS_DELAY_MS);
const address = () => location.pathname + location.hash;
const inOtherLanguage = () => document.querySelector<HTMLAnchorElement>('a')?.hash;
const kept = () => Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the state of a page', () => {
  it('starts from the first preset and stores nothing', async () => {
    await open();
    wait();
    expect(seen).toEqual({
      monthlyFen: first.monthlyFen,
      preset: first.id,
      years: 2,
      isOwn: false,
      scoring: { merchant: '', weights: null, resellers: false },
      picks: INITIAL,
      origin: 'page',
      differences: false,
    });
    expect([address(), inOtherLanguage(), kept()]).toEqual(['/compare/', '', {}]);
  });

  it('uses the state of the device, and does not change the address', async () => {
    const device = {
      cleartill: 'v=1&m=500000',
      'cleartill-scoring': `mt=food&w=${WEIGHTS}`,
      'cleartill-picks': 'abc,icbc',
    };
    for (const [key, value] of Object.entries(device)) localStorage.setItem(key, value);
    await open();
    wait();
    expect(seen).toMatchObject({ monthlyFen: 500_000, isOwn: true, picks: ['abc', 'icbc'], origin: 'device' });
    expect(seen.scoring).toMatchObject({ merchant: 'food', weights: WEIGHTS.split('.').map(Number) });
    expect(address()).toBe('/compare/');
    expect(inOtherLanguage()).toBe(`#v=1&m=500000&x=1&mt=food&w=${WEIGHTS}&p=abc,icbc`);
    expect(kept()).toEqual(device);
  });

  it('prefers a link to the device, part by part, and does not store it', async () => {
    const device = { cleartill: 'v=1&m=500000', 'cleartill-scoring': 'e=1', 'cleartill-picks': 'abc' };
    for (const [key, value] of Object.entries(device)) localStorage.setItem(key, value);
    await open('#v=1&m=700000&x=1&p=icbc&d=1');
    wait();
    expect(seen).toMatchObject({ monthlyFen: 700_000, picks: ['icbc'], origin: 'link', differences: true });
    expect(seen.scoring.resellers).toBe(true);
    expect(address()).toBe('/compare/#v=1&m=700000&x=1&p=icbc&d=1');
    expect(inOtherLanguage()).toBe('#v=1&m=700000&x=1&e=1&p=icbc&d=1');
    expect(kept()).toEqual(device);
  });

  it('reports the device as origin of a link with the stored picks', async () => {
    localStorage.setItem('cleartill-picks', 'abc,icbc');
    await open('#p=abc,icbc');
    expect(seen.origin).toBe('device');
  });

  it.each([
    ['inputs', '#v=2&m=700000', { monthlyFen: first.monthlyFen, isOwn: false }],
    ['picks', '#x=2&p=icbc', { picks: INITIAL, origin: 'page' }],
    ['weights', '#x=2&e=1', { scoring: { merchant: '', weights: null, resellers: false } }],
    ['differences', '#x=2&d=1', { differences: false }],
    ['differences without a version', '#d=1', { differences: false }],
  ])('ignores %s of an unknown version', async (_, hash, expected) => {
    await open(hash);
    wait();
    expect(seen).toMatchObject(expected);
    expect([address(), inOtherLanguage(), kept()]).toEqual([`/compare/${hash}`, '', {}]);
  });

  it('reads picks and weights of version 1 without a version', async () => {
    await open('#e=1&p=icbc');
    expect(seen).toMatchObject({ picks: ['icbc'], scoring: { resellers: true } });
    expect(inOtherLanguage()).toBe('#x=1&e=1&p=icbc');
  });
});

describe('a change', () => {
  it('is stored at once on the device and in the other language, and 250 ms later in the address', async () => {
    await open();
    change((on) => on.setState({ monthlyFen: 123_400 }));
    const text = '#v=1&m=123400&t=2';
    expect(inOtherLanguage()).toBe(text);
    expect(kept()).toEqual({ cleartill: text.slice(1) });
    expect(address()).toBe('/compare/');
    vi.advanceTimersByTime(ADDRESS_DELAY_MS - 2);
    expect(address()).toBe('/compare/');
    wait();
    expect(address()).toBe(`/compare/${text}`);
  });

  it('of one input starts from the visible preset', async () => {
    await open();
    change((on) => on.setState({ years: 5 }));
    expect(seen).toMatchObject({ years: 5, preset: first.id, monthlyFen: first.monthlyFen, isOwn: true });
  });

  it('replaces the history entry, once for several quick changes', async () => {
    await open();
    const replace = vi.spyOn(history, 'replaceState');
    const push = vi.spyOn(history, 'pushState');
    for (const monthlyFen of [100, 200, 300]) change((on) => on.setState({ monthlyFen }));
    wait();
    wait();
    expect([replace.mock.calls.length, push.mock.calls.length]).toEqual([1, 0]);
  });

  it('reaches the address if the page is left before the delay ends', async () => {
    await open();
    change((on) => on.add('icbc'));
    window.dispatchEvent(new Event('pagehide'));
    expect(address()).toBe('/compare/#x=1&p=wechatpay,alipay,icbc');
    const replace = vi.spyOn(history, 'replaceState');
    wait();
    window.dispatchEvent(new Event('pagehide'));
    expect(replace).not.toHaveBeenCalled();
  });

  it('of one part keeps the other parts in the address', async () => {
    await open('#v=1&m=700000&x=1&e=1&p=icbc');
    change((on) => on.setDifferences(true));
    wait();
    expect(address()).toBe('/compare/#v=1&m=700000&x=1&e=1&p=icbc&d=1');
    change((on) => on.setResellers(false));
    wait();
    expect(address()).toBe('/compare/#v=1&m=700000&x=1&p=icbc&d=1');
    change((on) => on.remove('icbc'));
    wait();
    expect(address()).toBe('/compare/#v=1&m=700000&x=1&d=1');
  });

  it('is stored under the key of its part', async () => {
    await open();
    change((on) => on.add('icbc'));
    change((on) => on.setResellers(true));
    change((on) => on.setDifferences(true));
    expect(kept()).toEqual({ 'cleartill-picks': 'wechatpay,alipay,icbc', 'cleartill-scoring': 'e=1' });
    expect(seen).toMatchObject({ origin: 'reader', differences: true });
  });

  it('is only in the address if storage is denied', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
    try {
      await open('#p=icbc');
      change((on) => on.add('abc'));
      change((on) => on.setState({ monthlyFen: 100 }));
      wait();
      expect(seen.picks).toEqual(['icbc', 'abc']);
      expect(address()).toBe('/compare/#v=1&m=100&t=2&x=1&p=icbc,abc');
      change((on) => on.clear());
    } finally {
      vi.unstubAllGlobals();
      vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
    }
  });
});

describe('clearing', () => {
  it('of the inputs removes them at once from device, address and other language, and keeps the other parts', async () => {
    await open('#v=1&m=700000&x=1&p=icbc');
    change((on) => on.setState({ years: 5 }));
    wait();
    change((on) => on.clear());
    expect(seen).toMatchObject({ preset: first.id, monthlyFen: first.monthlyFen, picks: ['icbc'] });
    expect([address(), inOtherLanguage(), kept()]).toEqual(['/compare/#x=1&p=icbc', '#x=1&p=icbc', {}]);
    wait();
    expect([address(), kept()]).toEqual(['/compare/#x=1&p=icbc', {}]);
  });

  it('of the weights removes them at once from device, address and other language', async () => {
    await open('#x=1&e=1&p=icbc');
    change((on) => on.setResellers(true));
    change((on) => on.clearScoring());
    expect([address(), inOtherLanguage(), kept()]).toEqual(['/compare/#x=1&p=icbc', '#x=1&p=icbc', {}]);
  });

  it('of the picks restores those of the page and removes them from device, address and other language', async () => {
    localStorage.setItem('cleartill-picks', 'abc');
    await open('#x=1&p=icbc');
    change((on) => on.clearPicks());
    expect(seen).toMatchObject({ picks: INITIAL, origin: 'page' });
    expect([inOtherLanguage(), kept()]).toEqual(['', {}]);
    wait();
    expect(address()).toBe('/compare/');
  });
});

describe('a link followed within the page', () => {
  it('replaces its parts, keeps the others, and leaves all of them in the address', async () => {
    await open('#v=1&m=700000&x=1&p=icbc');
    follow('#v=1&m=900000');
    expect(seen).toMatchObject({ monthlyFen: 900_000, picks: ['icbc'] });
    expect(inOtherLanguage()).toBe('#v=1&m=900000&x=1&p=icbc');
    wait();
    expect(address()).toBe('/compare/#v=1&m=900000&x=1&p=icbc');
  });

  it('stores inputs and weights on the device, but not picks and differences', async () => {
    await open();
    follow('#v=1&m=900000&x=1&e=1&p=icbc&d=1');
    expect(seen).toMatchObject({ monthlyFen: 900_000, picks: ['icbc'], origin: 'link', differences: true });
    expect(kept()).toEqual({ cleartill: 'v=1&m=900000', 'cleartill-scoring': 'e=1' });
    follow('#x=1&p=abc');
    expect(seen).toMatchObject({ picks: ['abc'], differences: false });
    expect(kept()['cleartill-picks']).toBeUndefined();
  });

  it('is ignored if it is a jump inside the page or has an unknown version', async () => {
    await open('#v=1&m=700000&x=1&p=icbc&d=1');
    const before = { ...seen };
    const text = inOtherLanguage();
    for (const hash of ['#cmp-scores', '', '#v=2&m=1', '#x=2&p=abc&e=1&d=0']) {
      follow(hash);
      wait();
      expect([seen, address(), inOtherLanguage()]).toEqual([before, `/compare/${hash}`, text]);
    }
    expect(kept()).toEqual({});
  });

  it('does not reach a page that was left', async () => {
    await open();
    cleanup();
    follow('#v=1&m=900000&x=1&e=1&p=icbc');
    wait();
    expect(kept()).toEqual({});
  });
});

describe('sharing', () => {
  it('adds the initial picks to the link without storing them', async () => {
    await open();
    change((on) => on.share());
    wait();
    expect(inOtherLanguage()).toBe('#x=1&p=wechatpay,alipay');
    expect([address(), kept(), seen.origin]).toEqual(['/compare/', {}, 'page']);
  });
});
