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

  // Print and comforts: their style sheet was for paper only until the page had been read in.
  const late = document.querySelector('link[media=print]');
  if (late) late.media = 'all';

  // The browser's own colour around the page is the paper's.
  const bar = document.createElement('meta');
  bar.name = 'theme-color';
  const tint = () => bar.content = getComputedStyle(document.body).backgroundColor;
  tint();
  document.head.append(bar);
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', tint);

  // Text size and colours. What is remembered is the very style that the next page puts on its root, before it is shown.
  const root = document.documentElement;
  const all = 'WORDS';
  const words = all[root.lang];
  const sizes = [1, 1.125, 1.25, 1.5, 1.75, 2];
  const tones = ['', '--paper:#f1e3c6;--ink:#2d2313;--soft:#5c4a2e;--line:#cdb88e;--red:#9c2016;color-scheme:light;', '--paper:#16130f;--ink:#ece4d5;--soft:#b0a694;--line:#40382c;--red:#f2735f;color-scheme:dark;'];
  try {
    let [size, tone] = (localStorage.comforts || '0,0').split(',').map(Number);
    const choices = document.querySelectorAll('.choice');
    for (const choice of choices) if (choice.lang === localStorage.language)
      choice.querySelector('.enter').insertAdjacentHTML('beforeend', `<span class=chosen> · ${all[choice.lang].chosen}</span>`);
    if (!choices[0]) localStorage.language = root.lang;
    if (!choices[0]) {
      const panel = document.createElement('details');
      panel.className = 'comforts';
      panel.innerHTML = `<summary>${words.comforts}</summary><div>${['smaller', 'larger', 'plain', 'sepia', 'dark'].map(word => `<button>${words[word]}</button>`).join('')}</div>`;
      const buttons = [...panel.querySelectorAll('button')];
      const show = () => {
        root.style.cssText = localStorage.look = tones[tone] + (size ? `font-size:calc(clamp(100%,1.25vw,118.75%)*${sizes[size]})` : '');
        localStorage.comforts = [size, tone];
        tint();
        buttons.forEach((button, place) => {
          if (place > 1) button.ariaPressed = place - 2 === tone;
          else button.disabled = size === [0, sizes.length - 1][place];
        });
      };
      buttons.forEach((button, place) => button.onclick = () => {
        if (place > 1) tone = place - 2;
        else size += place * 2 - 1;
        show();
      });
      panel.onkeydown = event => {
        if (event.key === 'Escape') panel.open = false;
      };
      show();
      // Unstyled it would stand in the page's flow for a moment.
      const open = () => document.body.append(panel);
      if (late && late.sheet) open();
      else if (late) late.onload = open;
    }
  } catch { /* a window that remembers nothing has no settings */ }

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
