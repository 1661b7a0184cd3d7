// A page asks for this file when it has been loaded.
(() => {
  const own = document.currentScript.src;
  const places = [...document.querySelectorAll('main [id]')];
  const parts = [...document.querySelectorAll('.parts a')];

  // The language switch leads to the block that is being read.
  const here = () => {
    let id = '';
    if (scrollY > 200) for (const place of places)
      if (place.getClientRects().length && place.getBoundingClientRect().top < innerHeight / 3) id = place.id;
    return id;
  };
  const aim = event => {
    const link = event.target.closest && event.target.closest('a[data-switch]');
    if (link) link.hash = here();
  };
  for (const kind of ['click', 'auxclick', 'contextmenu']) addEventListener(kind, aim, true);

  // Opened from a disk, a folder does not show its index by itself.
  if (location.protocol === 'file:') for (const link of document.links)
    if (link.protocol === 'file:' && link.pathname.endsWith('/'))
      link.href = link.href.replace(/\/(?=[?#]|$)/, '/index.html');

  // Reading without a network; the manifest lies at the site's root, and so does the worker.
  const manifest = document.querySelector('link[rel=manifest]');
  if (manifest && location.protocol !== 'file:' && navigator.serviceWorker) (async () => {
    try {
      await navigator.serviceWorker.register(new URL('sw.js', manifest.href));
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage([location.href.split('#')[0], own, ...[...document.images].filter(i => i.naturalWidth).map(i => i.currentSrc)]);
    } catch { /* a private window or an insecure host: the page reads on without it */ }
  })();

  // The navigation marks the part on the screen.
  if (parts.length && 'IntersectionObserver' in window) {
    const seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const link = parts.find(part => part.hash === '#' + entry.target.id);
        if (link) entry.isIntersecting ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
      }
    }, { rootMargin: '-35% 0px -64% 0px' });
    document.querySelectorAll('.part').forEach(part => seen.observe(part));
  }
})();
