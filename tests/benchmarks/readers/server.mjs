// Caddy with TLS 1.3 and HTTP/2 before a folder; compressed twins are sent where there are any, else gzip.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';

const freePort = () => new Promise(done => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

/** The SHA-256 of a certificate's public key in base64, as Chromium's list of trusted keys has it. */
const keyHash = file => createHash('sha256').update(new X509Certificate(readFileSync(file)).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');

export async function serve(site, work, name) {
  const port = await freePort(), folder = join(work, 'server', name);
  mkdirSync(folder, { recursive: true });
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  writeFileSync(join(folder, 'Caddyfile'), `{
  admin off
  auto_https off
  servers {
    protocols h1 h2
  }
}
https://localhost:${port} {
  tls ${certificate} ${key}
  root * ${site}
  encode gzip
  file_server {
    precompressed br gzip
  }
}
`);
  const program = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise(done => {
      const probe = net.connect(port, '127.0.0.1', () => { probe.destroy(); done(true); });
      probe.on('error', () => done(false));
    });
    if (open) return { port, key: keyHash(certificate), close: () => program.kill() };
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('Caddy does not listen.');
}
