/** When a page's picture was on the screen: the browser's own report of the first frame with content, the same for every page here. */

/** Milliseconds from navigation to the first frame on the screen with anything in it, a canvas or elements; the pages hold no words. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (first) resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
