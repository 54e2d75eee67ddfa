import { fileURLToPath } from 'node:url';

// The tools live under target/: a frontend/node_modules would shadow the packages that Vaadin bundles.
const tools = fileURLToPath(new URL('../target/frontend-tools', import.meta.url));

export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${tools}/.vite`,
  resolve: {
    alias: [{ find: /^(lit|vitest)($|\/)/, replacement: `${tools}/node_modules/$1$2` }],
  },
  server: { fs: { allow: ['.', tools] } },
  test: { include: ['annotatable-article/**/*.test.ts'], environment: 'happy-dom' },
};
