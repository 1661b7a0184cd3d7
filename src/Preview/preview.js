// The preview's own script: it stands in no page that is published.
(() => {
  const { page, print } = document.currentScript.dataset;
  const own = new URL(document.currentScript.src);
  const keep = 'preview:' + page;
  const worn = new URLSearchParams({ page, print });
  let words = {}, state = null, weights = [], isOpen = false, isClosed = false, isLeaving = false;

  // No worker may answer in the preview's place, neither the site's own nor one that stayed from another site at this address.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then(all => all.forEach(one => one.unregister()), () => {});
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined, configurable: true });
  }

  const store = (key, value) => { try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value); } catch { /* private window */ } };
  const stored = key => { try { return sessionStorage.getItem(key); } catch { return null; } };
  const fill = (text, number) => (text || '').replace('#', number);
  const isFollowing = () => (stored('preview:follow') ?? String(Boolean(state && state.follow))) === 'true';

  // The place is kept by the block at the top of the window, not by the distance: blocks above it may have grown.
  const keepPlace = anchor => {
    const blocks = [...document.querySelectorAll('main [id]')].filter(block => block.getClientRects().length);
    const top = blocks.find(block => block.getBoundingClientRect().bottom > 0 && !block.querySelector('[id]'));
    const place = { y: scrollY, anchor: isFollowing() ? anchor : '', id: top ? top.id : '', offset: top ? top.getBoundingClientRect().top : 0 };
    store(keep, JSON.stringify(place));
    isLeaving = true;
    history.scrollRestoration = 'manual';
    location.reload();
  };
  const flash = block => block.animate(
    [{ outline: '3px solid #e8590c', outlineOffset: '6px' }, { outline: '3px solid transparent', outlineOffset: '12px' }], { duration: 1600, easing: 'ease-out' });
  const show = block => {
    const { top, bottom } = block.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: bottom - top > innerHeight ? 'start' : 'center', behavior: 'instant' });
    flash(block);
  };
  const findPlace = () => {
    const place = JSON.parse(stored(keep) || 'null');
    if (!place) return;
    const target = place.anchor && document.getElementById(place.anchor);
    const restore = () => {
      const block = place.id && document.getElementById(place.id);
      scrollTo({ top: block ? scrollY + block.getBoundingClientRect().top - place.offset : place.y, behavior: 'instant' });
    };
    restore();
    if (target) show(target);
    const last = scrollY;
    addEventListener('load', () => {
      if (Math.abs(scrollY - last) < 2 && !target) restore();
      store(keep, null);
    }, { once: true });
  };
  // Given back to the browser while the page stands, it would be used at once.
  addEventListener('pagehide', () => { if (!isLeaving) history.scrollRestoration = 'auto'; });

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const host = make('yujiang-preview');
  const shadow = host.attachShadow({ mode: 'open' });
  const panel = make('section', 'panel');
  const bar = make('div', 'bar');
  panel.setAttribute('role', 'alertdialog');
  bar.setAttribute('role', 'status');
  const desk = make('div', 'desk');
  desk.append(panel, bar);
  shadow.append(desk);

  const button = (className, text, action, title) => {
    const element = make('button', className, text);
    element.type = 'button';
    if (title) element.title = title;
    element.addEventListener('click', action);
    return element;
  };
  const count = severity => state.problems.filter(problem => problem.severity === severity).length;

  const card = problem => {
    const item = make('article', problem.severity);
    const head = make('p', 'place');
    head.append(make('code', '', problem.place), make('span', 'id', problem.id));
    item.append(head, make('p', 'message', problem.message));
    if (problem.hint) item.append(make('p', 'hint', problem.hint));
    if (problem.corrected) item.append(make('p', 'label', words.corrected), make('pre', '', problem.corrected));
    return item;
  };
  const drawPanel = () => {
    const isNeeded = !state.isGood && !isClosed;
    panel.hidden = !(isNeeded || isOpen) || !state.problems.length;
    panel.replaceChildren();
    if (panel.hidden) return;
    const head = make('header');
    const title = [count('error') && fill(words.errors, count('error')), count('warning') && fill(words.warnings, count('warning'))].filter(Boolean).join(' · ');
    head.append(make('h2', state.isGood ? 'warning' : 'error', title), button('close', '✕', close, words.close));
    panel.append(head);
    if (!state.isGood) panel.append(make('p', 'note', state.hasPage ? words.lastGood : words.noPage));
    panel.append(...state.problems.map(card));
  };
  const close = () => { isOpen = false; isClosed = true; draw(); };

  const meter = weight => {
    const bytes = number => number.toLocaleString('en-US');
    const chip = make('span', 'weight' + (weight.limit && weight.bytes > weight.limit ? ' over' : ''));
    chip.append(make('span', 'label', weight.label), make('b', '', bytes(weight.bytes)));
    if (!weight.limit) return chip;
    const scale = make('meter');
    Object.assign(scale, { min: 0, max: weight.limit * 1.25, high: weight.limit, optimum: 0, value: weight.bytes });
    chip.append(scale, make('span', 'label', `${words.budget} ${bytes(weight.limit)}`));
    return chip;
  };
  let nextStale = 0;
  const drawBar = () => {
    const [errors, warnings] = [count('error'), count('warning')];
    const tone = errors || !state.isGood ? 'error' : warnings ? 'warning' : 'good';
    const said = errors ? fill(words.errors, errors) : warnings ? fill(words.warnings, warnings) : words.good;
    bar.replaceChildren(make('strong', '', words.preview),
      button('state ' + tone, said, () => { isOpen = panel.hidden; isClosed = !isOpen; draw(); }));
    if (state.isDraft) bar.append(make('span', 'draft', words.draft));
    else if (state.drafts.length) bar.append(make('span', 'drafts', fill(words.drafts, state.drafts.join(', '))));
    if (state.stale.length) bar.append(button('stale', fill(words.stale, state.stale.length), () => {
      const block = document.getElementById(state.stale[nextStale++ % state.stale.length]);
      if (block) { block.scrollIntoView({ block: 'center' }); flash(block); }
    }));
    bar.append(...weights.map(meter));
    const follow = button('follow', words.follow, () => { store('preview:follow', String(!isFollowing())); draw(); }, words.followAbout);
    follow.setAttribute('aria-pressed', isFollowing());
    bar.append(make('span', 'gap'), follow);
  };
  const draw = () => { if (state) { drawPanel(); drawBar(); } };

  const receive = message => {
    const next = JSON.parse(message.data);
    words = next.words;
    if (!state || JSON.stringify(state.problems) !== JSON.stringify(next.problems)) isClosed = false;
    state = next;
    bar.classList.remove('ended');
    host.dataset.state = state.isGood ? 'good' : 'error';
    if (state.isChanged) return keepPlace(state.anchor);
    if (state.go && isFollowing()) return location.assign(state.go);
    draw();
  };
  const connect = () => {
    const source = new EventSource(new URL('events?' + worn, own));
    source.addEventListener('proof', receive);
    source.addEventListener('weight', message => { weights = JSON.parse(message.data); draw(); });
    source.addEventListener('error', () => {
      bar.classList.add('ended');
      if (words.ended) bar.replaceChildren(make('strong', '', words.preview), make('span', '', words.ended));
    });
    addEventListener('pagehide', () => source.close());
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  };

  fetch(new URL('preview.css', own)).then(answer => answer.text()).then(text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadow.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
  });
  addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) close(); });
  findPlace();
  connect();
})();
