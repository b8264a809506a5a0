import { defineConfig } from 'vite';

/** The service that a development server asks, when it is started with `npx vite web`. */
const SERVICE = 'http://127.0.0.1:8080';

export default defineConfig({
  build: {
    // Browsers of the last years; the pages' policy lets them load nothing that is written into the page.
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
  server: { proxy: { '/v1': SERVICE } },
});
