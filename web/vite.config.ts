import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const kEmojiModule = 'virtual:emoji';
const kComponentGroup = 2;

/**
 * Compact emoji table for the lazy chunk: `[group, unicode, shortcodes...][]`, in the order of the
 * Unicode charts. Skin tones are left out of the picker; hair and skin components are no emoji.
 */
function emojiTable(): Plugin {
  const require = createRequire(import.meta.url);
  const read = (file: string) => JSON.parse(readFileSync(require.resolve(file), 'utf8'));
  return {
    name: 'parley-emoji',
    resolveId: (id) => (id === kEmojiModule ? `\0${kEmojiModule}` : undefined),
    load(id) {
      if (id !== `\0${kEmojiModule}`) return undefined;
      const names = read('emojibase-data/en/shortcodes/joypixels.json') as Record<string, string | string[]>;
      const data = read('emojibase-data/en/data.json') as {
        hexcode: string; emoji: string; group?: number; order?: number;
      }[];
      const rows = data
        .filter((e) => e.group !== undefined && e.group !== kComponentGroup && names[e.hexcode])
        .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
        .map((e) => [e.group, e.emoji, [names[e.hexcode]].flat().join(' ')]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(rows))});`;
    },
  };
}

const backend = process.env.PARLEY_BACKEND ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), tailwindcss(), emojiTable()],
  build: {
    target: 'es2022',
    // Data URIs are no source of scripts or fonts under the server's policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    proxy: {
      '/api': backend,
      '/avatar': backend,
      '/websocket': { target: backend, ws: true },
    },
  },
});
