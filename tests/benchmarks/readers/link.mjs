// A slow link in user space: a TCP proxy on the loopback that lets bytes through as a cellular link and a TCP sender with an initial window of
// ten segments would. Both directions have a rate and half of the round trip; a connection waits one round trip for its handshake; what the
// server sends is cut into segments of 1,448 bytes (1,500 on the wire), as many at once as the congestion window has room for, and each
// acknowledgement, a round trip later, makes the window one segment wider (RFC 5681, slow start; nothing is lost).
import net from 'node:net';

const segment = 1448, wire = 1500, initialWindow = 10;

/** Profiles of knowledge: bit/s down and up, round trip in ms (WebPageTest's Edge, 3GSlow, 3G; and a slow 4G). */
export const profiles = {
  '2g-edge': { down: 240e3, up: 200e3, rtt: 840 },
  'slow-3g': { down: 400e3, up: 400e3, rtt: 400 },
  '3g': { down: 1600e3, up: 768e3, rtt: 300 },
  '4g-slow': { down: 4000e3, up: 2000e3, rtt: 150 },
};

const now = () => performance.now();
const at = (time, work) => setTimeout(work, Math.max(0, time - now()));

/** Opens a link to a port; gives its own port, the bytes that came down so far, and a way to close it. */
export async function openLink(target, { down, up, rtt }) {
  const sockets = new Set();
  const link = { bytes: 0, log: [], freeDown: 0, freeUp: 0 };
  const server = net.createServer({ allowHalfOpen: false }, client => {
    client.setNoDelay(true);
    const born = now() + rtt;
    const upstream = net.connect(target, '127.0.0.1');
    upstream.setNoDelay(true);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', data => {
      link.freeUp = Math.max(link.freeUp, now(), born) + (data.length + 52 * Math.ceil(data.length / segment)) * 8000 / up;
      at(link.freeUp + rtt / 2, () => upstream.writable && upstream.write(data));
    });
    let queue = Buffer.alloc(0), flying = 0, window = initialWindow, ended = false;
    const pump = () => {
      while (queue.length && flying < window) {
        const piece = queue.subarray(0, segment);
        queue = queue.subarray(piece.length);
        flying++;
        link.freeDown = Math.max(link.freeDown, now()) + (piece.length + wire - segment) * 8000 / down;
        const arrival = link.freeDown + rtt / 2;
        at(arrival, () => {
          link.bytes += piece.length;
          link.log.push([performance.timeOrigin + now(), piece.length]);
          if (client.writable) client.write(piece);
          if (ended && !queue.length && flying === 1) client.end();
        });
        at(arrival + rtt / 2, () => { flying--; window++; pump(); });
      }
    };
    upstream.on('data', data => { queue = Buffer.concat([queue, data]); pump(); });
    upstream.on('end', () => { ended = true; if (!queue.length && !flying) client.end(); });
    client.on('close', () => upstream.destroy());
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return Object.assign(link, {
    port: server.address().port,
    reset() { link.bytes = 0; link.log.length = 0; },
    close() { for (const socket of sockets) socket.destroy(); return new Promise(done => server.close(done)); },
  });
}

/** The least time in seconds until the text and until a picture are there: the formula of docs/benchmarks.md. */
export function limit({ down, up, rtt }, html, picture) {
  const seconds = rtt / 1000, bits = bytes => bytes * 8 / down, sent = bytes => bytes * 8 / up;
  const first = seconds + sent(60) + bits(60) + seconds + sent(1850) + bits(2500) + seconds + sent(750) + bits(840 + 1500);
  const stalls = body => {
    let wait = 0;
    for (let room = 8, packets = Math.ceil(body * 1.004 / 1448); packets > room; packets -= room, room *= 2) wait += Math.max(0, seconds - bits(room * 1500));
    return wait;
  };
  const text = body => first + bits(Math.max(0, (body * 1.004 + 300) * 1500 / 1448 - 1500)) + stalls(body);
  return { first, text: text(html), largest: picture ? Math.max(text(html + picture), first + seconds + sent(200) + bits(picture)) : text(html) };
}
