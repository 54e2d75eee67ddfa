// Checks the front end: types, formatting, unit tests. `./mvnw verify` runs it.
// Arguments go to vitest: `node frontend/verify.mjs interval` runs the tests whose file matches.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const frontend = fileURLToPath(new URL('.', import.meta.url));
// Under target/, for a frontend/node_modules would shadow the packages that Vaadin bundles.
const tools = join(frontend, '../target/frontend-tools');
const modules = join(tools, 'node_modules');

function run(command, args, cwd) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: windows });
  if (error) {
    console.error(`${command} could not be started: ${error.message}`);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

function installed() {
  const lock = join(tools, 'package-lock.json');
  // npm writes the hidden lock file when an installation has come to its end.
  return (
    existsSync(join(modules, '.package-lock.json')) &&
    existsSync(lock) &&
    readFileSync(lock, 'utf8') === readFileSync(join(frontend, 'package-lock.json'), 'utf8')
  );
}

if (!installed()) {
  mkdirSync(tools, { recursive: true });
  rmSync(modules, { recursive: true, force: true });
  copyFileSync(join(frontend, 'package.json'), join(tools, 'package.json'));
  copyFileSync(join(frontend, 'package-lock.json'), join(tools, 'package-lock.json'));
  run('npm', ['ci', '--no-audit', '--no-fund'], tools);
}

const tool = (path) => join(modules, path);
// Not named tsconfig.json: Vaadin's bundler would apply it to the files that it generates here.
run(process.execPath, [tool('typescript/bin/tsc'), '-p', join(frontend, 'tsconfig.verify.json')]);
run(
  process.execPath,
  [
    tool('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '{agreement,annotatable-article,discussion,workbench,claims,evidence,matching,search,shell,suggestions,verdicts}/**/*.{ts,css}',
    '*.{mjs,json,d.ts}',
  ],
  frontend,
);
run(
  process.execPath,
  [
    tool('vitest/vitest.mjs'),
    'run',
    '--config',
    join(frontend, 'vitest.config.mjs'),
    '--configLoader=native',
    ...process.argv.slice(2),
  ],
  frontend,
);
