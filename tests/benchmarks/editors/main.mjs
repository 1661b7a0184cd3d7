// Whole processes, one warm-up run before those that count, medians. See run.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const [root, paper] = process.argv.slice(2);
const option = (name, fallback) => Number(process.argv.find(argument => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const runs = option('runs', 9);
const edits = option('edits', 40);
const program = join(root, '.artifacts/bin/Yujiang.Static/debug/Yujiang.Static');
const section = join(paper, 'input/editions/yujiang/sections/02-industry.zh.md');
const original = readFileSync(section, 'utf8');
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

// One character of the text changes at every turn, and is never a mistake.
const edited = turn => original.replace('，继续留在', turn % 2 === 0 ? '；继续留在' : '。继续留在');

function run(command, args, cwd = paper) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function timed(name, work) {
  work(0);
  const times = Array.from({ length: runs }, (_, turn) => work(turn + 1));
  console.log(`| ${name} | ${(quantile(times, 0.5) / 1000).toFixed(2)} s | ${(Math.min(...times) / 1000).toFixed(2)} to ${(Math.max(...times) / 1000).toFixed(2)} s |`);
}

const stage = turn => {
  writeFileSync(section, edited(turn + 1));
  run('git', ['add', 'input']);
};

async function preview() {
  const server = spawn(program, ['preview', '--port', '0'], { cwd: paper });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const listen = data => { said += data; const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said); if (found) resolve(found[0]); };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', code => reject(new Error(`The preview ended with ${code}: ${said}`)));
  });
  try {
    // Each event says that the page on the screen is out of date; then it is loaded, as a browser would.
    const times = [];
    for (let turn = 1; turn <= edits + 10; turn++) {
      const print = await printOf(address);
      const told = await listenFor(address, print);
      const start = process.hrtime.bigint();
      writeFileSync(section, edited(turn));
      await told.changed;
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (turn > 10) times.push(time);
      told.close();
      // What is not urgent is printed after the page that is open.
      await new Promise(resolve => setTimeout(resolve, 700));
    }
    console.log(`| preview, from a saved file to the event | ${quantile(times, 0.5).toFixed(0)} ms | ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms, 9 of 10 under ${quantile(times, 0.9).toFixed(0)} |`);
  } finally {
    server.removeAllListeners('exit');
    server.kill('SIGINT');
  }
}

async function printOf(address) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const text = await new Promise((resolve, reject) => get(address + 'zh/yujiang/', answer => {
      let body = '';
      answer.setEncoding('utf8').on('data', part => { body += part; }).on('end', () => resolve(body));
    }).on('error', reject));
    const found = /data-print="?([0-9a-f]+)/.exec(text);
    if (found) return found[1];
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('The preview has no page to show.');
}

function listenFor(address, print) {
  return new Promise((ready, reject) => {
    const request = get(`${address}.preview/events?page=zh/yujiang/index.html&print=${print}`, answer => {
      const changed = new Promise(resolve => answer.setEncoding('utf8').on('data', text => {
        for (const line of text.split('\n')) {
          if (line.startsWith('data: {') && JSON.parse(line.slice(6)).isChanged) resolve();
        }
        if (text.includes('data: ')) ready({ changed, close: () => request.destroy() });
      }).on('error', () => {}));
    }).on('error', error => { if (error.code !== 'ECONNRESET') reject(error); });
  });
}

console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, ${runs} runs.\n\n| what | median | least and most |\n|---|---:|---:|`);
// A build, so that no picture is measured for the first time.
run(program, ['build', '--quiet']);
timed('check', () => run(program, ['check']));
timed('check --staged', turn => { stage(turn); return run(program, ['check', '--staged']); });
timed('the same by dotnet run --no-build', turn => {
  stage(turn);
  return run('dotnet', ['run', '--no-build', '--project', join(root, 'Yujiang.Static.csproj'), '--', 'check', '--staged']);
});
await preview();
