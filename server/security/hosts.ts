/** Which names in a Host header are ours: loopback, and what the settings allow. Guards against DNS rebinding. */

/** Whether an address or name only ever means this machine. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/gu, '');
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}

/** Whether an address to listen on means every address of the machine. */
export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';
/** An address as it stands in a Host header: IPv6 in brackets. */
export const hostForm = (host: string): string => (host.includes(':') ? `[${host}]` : host).toLowerCase();

/** Host header → name and port; null where it is none. IPv6 stands in brackets. */
function parseHost(header: string | undefined): { name: string; port: string } | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/iu.exec(header ?? '');
  return found ? { name: (found[1] as string).toLowerCase(), port: found[2] ?? '' } : null;
}

/** Whether a request with this Host may be answered. An allowed host may be given with its port, then only that port counts. */
export function isOwnHost(header: string | undefined, allowed: readonly string[]): boolean {
  const host = parseHost(header);
  if (!host) return false;
  return isLoopback(host.name) || allowed.includes(host.name) || allowed.includes(`${host.name}:${host.port}`);
}

/** Whether an Origin header names the very server the Host header names. `null` and other schemes never do. */
export function isSameOrigin(origin: string, header: string | undefined): boolean {
  const own = parseHost(header);
  if (!own || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  const usual = protocol === 'http:' ? '80' : protocol === 'https:' ? '443' : null;
  return usual !== null && hostname === own.name && (port || usual) === (own.port || usual);
}
