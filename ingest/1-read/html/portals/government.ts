/** Pages with the tags that government sites carry. */
import type { PortalFamily } from './family.ts';

/** The tags that the State Council Office asks of government sites (政府网站网页标签): Url, and SiteDomain where that is only a path. */
export const government: PortalFamily = {
  name: 'tags of government sites',
  address({ meta }) {
    const url = meta.get('url');
    const site = meta.get('sitedomain');
    if (!url) return null;
    if (!url.startsWith('/') || url.startsWith('//')) return url;
    return site ? `${site.replace(/\/+$/u, '')}${url}` : null;
  },
};
