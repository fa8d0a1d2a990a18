import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API listens while the web app is developed on its own; `npm start` serves both from one port. */
const api = process.env['SOPFLOW_API'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Maps are built for reading a reported stack trace and are not announced to browsers.
    sourcemap: 'hidden',
    // The content security policy knows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: api, changeOrigin: false },
    },
  },
});
