import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
// The tools and what they cache live under target/: see verify.mjs.
const tools = fileURLToPath(new URL('../target/frontend-tools', import.meta.url));

export default {
  root: tools,
  resolve: {
    alias: [{ find: /^(lit|vitest|chart\.js)($|\/)/, replacement: `${tools}/node_modules/$1$2` }],
  },
  test: {
    dir: here,
    include: ['**/*.test.ts'],
    exclude: [],
    environment: 'happy-dom',
    isolate: false,
  },
};
