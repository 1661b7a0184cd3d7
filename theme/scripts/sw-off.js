// The kill switch: takes the place of sw.js, clears what it kept and removes itself.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(names => Promise.all(names.map(name => caches.delete(name))))
  .then(() => registration.unregister())));
