// Reading without a network. The engine fills in the version; publication.yaml's "offline: false" publishes sw-off.js in this file's place.
const version = 'VERSION';
const offline = new URL('offline.html', registration.scope);
// The reader gets the answer at once; it is kept meanwhile.
const keep = (request, response) => {
  if (response.ok && !response.redirected) {
    const copy = response.clone();
    caches.open(version).then(async cache => {
      await cache.put(request, copy);
      const kept = await cache.keys();
      if (kept.length > 150) await cache.delete(kept[1]);
    });
  }
  return response;
};

addEventListener('install', event => {
  skipWaiting();
  event.waitUntil(caches.open(version).then(cache => cache.add(offline)));
});

addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(names => Promise.all(names.filter(name => name !== version).map(name => caches.delete(name))))
  .then(() => clients.claim())));

// The page that is open, and the pictures it has shown, are kept from the browser's own cache: nothing is fetched twice.
addEventListener('message', event => event.waitUntil(Promise.all(event.data.map(address =>
  caches.match(address).then(kept => kept || fetch(address, { cache: 'force-cache' }).then(response => keep(address, response))).catch(() => {})))));

// Pages: the network, if it answers within three seconds; else the kept copy; else whatever comes; else the offline page.
const read = async request => {
  const answer = fetch(request).then(response => keep(request, response));
  answer.catch(() => {});
  try {
    return await Promise.race([answer, new Promise((_, late) => setTimeout(late, 3000))]);
  } catch {
    return await caches.match(request, { ignoreSearch: true }) || answer.catch(() => caches.match(offline));
  }
};

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(read(request));
  else if (/\/(photos|assets)\/(?!search\/)/.test(pathname))
    event.respondWith(caches.match(request).then(kept => kept || fetch(request).then(response => keep(request, response))));
});
