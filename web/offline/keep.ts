// Asks the service worker to keep what this procedure needs without a network.
import type { SiteFacts } from '../site-facts.ts';

/** Behind everything else. Failing is no harm: then a network is needed, as without it. */
export async function keepOffline(facts: SiteFacts): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker || window.parent !== window) return;
  await serviceWorker.register(new URL('sw.js', facts.root), { updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  if (!active) return;
  // Loaded when it is needed, and that may be without a network.
  void import('../ports/forget.ts');
  const tell = (addresses: string[]) => active.postMessage({ keep: addresses });
  const folder = new URL(`${facts.form}/`, facts.root);
  tell([folder.href, new URL('start/', folder).href]);
  // Whatever the page has fetched and will fetch, the painter too, if it paints here. The worker
  // takes only the site's own files.
  new PerformanceObserver((list) => tell(list.getEntries().map(({ name }) => name))).observe({
    type: 'resource',
    buffered: true,
  });
}
