/** Where a saved page stands in the world: asked of each family of portals in turn. */
import type { Node } from './elements.ts';
import { canonical } from './portals/canonical.ts';
import type { PortalFamily } from './portals/family.ts';
import { government } from './portals/government.ts';
import { readHead } from './portals/head.ts';
import { saved } from './portals/saved.ts';

const families: readonly PortalFamily[] = [saved, government, canonical];
const longest = 2000;

/** A public address in one form, without what names a reader: user, password, fragment. null where it is none. */
export function publicAddress(written: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(written) ? written : `http://${written.replace(/^\/\//u, '')}`;
  if (whole.length > longest || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  // A name and no bare number: 127.0.0.1 and what lies behind a router are nobody else's.
  if (!/^https?:$/u.test(url.protocol) || !/\.[a-z][a-z0-9-]*$/u.test(url.hostname)) return null;
  [url.username, url.password, url.hash] = ['', '', ''];
  return url.href;
}

/** The address of a parsed page, by the first family that knows one; null where none does. */
export function portalAddress(document: Node): string | null {
  const head = readHead(document);
  for (const { address } of families) {
    const found = address(head);
    const known = found && publicAddress(found);
    if (known) return known;
  }
  return null;
}
