/** What a family of portals is. */
import type { Head } from './head.ts';

/** A family of pages that say in one way where they stand. To add one: a file here, its place in `families`, a case in portals.test.ts. */
export interface PortalFamily {
  name: string;
  /** The address as the page writes it, whole or from a host on; null where it says none. */
  address(head: Head): string | null;
}
