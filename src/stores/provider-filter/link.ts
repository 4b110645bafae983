/** Choices of the provider list: channels that must be accepted, a kind and a licence state; empty for any. */
export type ProviderFilter = { channels: readonly string[]; kind: string; licence: string };

/** Parses `a=credit-card,alipay&k=bank&l=valid`. The caller drops values that it does not offer. */
export function parseFilter(fragment: string): ProviderFilter {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const channels = (params.get('a') ?? '').split(',').filter(Boolean);
  return { channels, kind: params.get('k') ?? '', licence: params.get('l') ?? '' };
}

export const serialiseFilter = ({ channels, kind, licence }: ProviderFilter): string =>
  [channels.length > 0 ? `a=${channels.join(',')}` : '', kind && `k=${kind}`, licence && `l=${licence}`]
    .filter(Boolean)
    .join('&');
