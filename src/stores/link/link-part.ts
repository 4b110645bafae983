import { followLink, readDevice, readFragment, writeDevice } from './browser.ts';
import { type PageLink, pageLink } from './page-link.ts';

/** Text form of a value; `parse` returns null if the text does not contain the value. */
type Grammar<Value> = { parse: (text: string) => Value | null; serialise: (value: Value) => string };

type LinkPartOptions<Value> = Grammar<Value> & {
  /** Name of the part, unique on a page. */
  name: string;
  /** Store of the value; `set` may set other stores with it. */
  store: { set: (value: Value) => void; listen: (listener: (value: Value) => void) => () => void };
  /** Key on the device, if the device keeps the part; a grammar if it differs from that of the link. */
  device?: { key: string } & Partial<Grammar<Value>>;
  /** True if a link that is followed within the page is kept like a change. */
  keepsFollowed?: boolean;
};

/** Where a value came from; a link that repeats what the device keeps counts as the device. */
type LinkOrigin = 'link' | 'device';

/** Returns key and grammar of a part on the device. The grammar is that of the link unless the part has its own. */
const toKept = <Value>({ parse, serialise, device }: LinkPartOptions<Value>) => ({
  key: '',
  parse,
  serialise,
  ...device,
});

/** Returns the value of the link in the address, else of the device, else null. */
function readPart<Value>(options: LinkPartOptions<Value>): { value: Value; origin: LinkOrigin } | null {
  const { parse, serialise, device } = options;
  const kept = toKept(options);
  const linked = parse(readFragment());
  const own = device ? kept.parse(readDevice(kept.key)) : null;
  if (linked !== null && (own === null || serialise(linked) !== serialise(own)))
    return { value: linked, origin: 'link' };
  return own === null ? null : { value: own, origin: 'device' };
}

/**
 * Creates one part of the state that links contain and the device may keep. A link has precedence over the device. If
 * neither has a value, the store keeps its own. A received value is not written back until it changes.
 */
export function createLinkPart<Value>(options: LinkPartOptions<Value>, link: PageLink = pageLink) {
  const { name, parse, serialise, store, device, keepsFollowed } = options;
  const kept = toKept(options);
  let isReceiving = false;

  /** Puts a value into the link without keeping it. */
  const show = (value: Value): void => link.show(name, serialise(value));

  function keep(deviceText: string, linkText: string): void {
    if (device) writeDevice(kept.key, deviceText);
    link.save(name, linkText);
  }

  const save = (value: Value): void => keep(kept.serialise(value), serialise(value));

  /** Removes the part from device, address and link to the other language at once; the store keeps its value. */
  const forget = (): void => keep('', '');

  /**
   * Fills the store from link or device, follows links and saves each change. Returns a function that ends this.
   * @param onReceive called after a value came from a link or the device
   */
  function connect(onReceive?: (origin: LinkOrigin) => void): () => void {
    function receive(): void {
      const known = readPart(options);
      if (!known) return;
      isReceiving = true;
      store.set(known.value);
      isReceiving = false;
      show(known.value);
      onReceive?.(known.origin);
    }
    receive();
    const endFollowing = followLink((fragment) => {
      const value = parse(fragment);
      if (value === null) return;
      receive();
      if (keepsFollowed) save(value);
    });
    const endListening = store.listen((value) => {
      if (!isReceiving) save(value);
    });
    return () => {
      endFollowing();
      endListening();
    };
  }

  return { read: () => readPart(options), show, forget, connect };
}
