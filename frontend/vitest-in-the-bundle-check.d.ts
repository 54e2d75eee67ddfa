// Vaadin's production build type-checks every file under this folder, the tests too, in a tree
// that has no vitest. Our own check leaves this file out and uses vitest's real types.
declare module 'vitest';
