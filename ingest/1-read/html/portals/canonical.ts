/** Pages that name their own address for search engines. */
import type { PortalFamily } from './family.ts';

/** What the page calls itself to search engines and when it is shared (ogp.me). */
export const canonical: PortalFamily = {
  name: 'canonical',
  address: ({ links, meta }) => links.get('canonical') ?? meta.get('og:url') ?? null,
};
