/**
 * Makes a fresh machine ready: installs the locked packages, finds the Node that the tools need, finds or installs the
 * browsers. Runs on Node 20 with nothing installed, so it uses nothing but Node itself. Says on standard error what it does.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.jalon-installed');

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Installs the packages of package-lock.json, once for each state of that file. */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock && existsSync(node24())) return;
  say('Installing packages (npm ci) …');
  run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      shell: process.platform === 'win32',
      // Nothing of this may end up in the output that a caller reads.
      stdio: ['ignore', 2, 2],
    },
  );
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

/** The Node that the tools want (22 or newer): the one we stand on, or the one that came with the packages. */
export function node24() {
  const packaged = join(
    ROOT,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(packaged)) return packaged;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : packaged;
}

/** The environment in which the project's own tools come first. */
export function toolEnvironment() {
  const path = [dirname(node24()), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, WXT_TELEMETRY: '0', DO_NOT_TRACK: '1' };
}

const BROWSERS = {
  chromium: {
    variable: 'JALON_CHROMIUM',
    package: 'chromium',
    // Branded Chrome no longer loads an unpacked extension from its command line; Chromium does.
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    places: ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'],
    advice: 'Install Chromium or "Chrome for Testing", or set JALON_CHROMIUM to its path.',
  },
  firefox: {
    variable: 'JALON_FIREFOX',
    package: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    advice: 'Install Firefox 140 or newer, or set JALON_FIREFOX to its path.',
  },
};

/**
 * @param {('chromium'|'firefox')[]} wanted
 * @returns {Record<string, string>} the path of each browser
 */
export function ensureBrowsers(wanted) {
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length > 0 && mayInstall()) {
    say(`Installing ${missing.join(' and ')} from Debian's packages …`);
    const quiet = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 2],
    };
    run('apt-get', ['update', '-qq'], quiet);
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing.map((name) => BROWSERS[name].package)],
      quiet,
    );
  }
  const found = {};
  for (const name of wanted) {
    const path = findBrowser(name);
    if (!path) fail(`${name} was not found. ${BROWSERS[name].advice}`);
    found[name] = path;
  }
  return found;
}

export function findBrowser(name) {
  const { variable, names, places } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) return executable(chosen) ? chosen : null;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((file) => join(folder, file)));
  return [...onPath, ...places].find(executable) ?? null;
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian or a child of it, and root: the one case in which installing a program unasked is right. */
function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Runs a command to its end; a failure ends this process with the command's own status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) {
    say(`${command} ${args.join(' ')} failed.`);
    process.exit(status ?? 1);
  }
}

/** Runs one of the project's scripts under the newer Node and ends with its status. */
export function runScript(script, args, options = {}) {
  const { status } = spawnSync(
    node24(),
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', script), ...args],
    {
      stdio: 'inherit',
      env: toolEnvironment(),
      ...options,
    },
  );
  process.exit(status ?? 1);
}

function fail(message) {
  say(message);
  process.exit(1);
}
