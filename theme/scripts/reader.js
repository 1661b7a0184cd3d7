(() => {
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
