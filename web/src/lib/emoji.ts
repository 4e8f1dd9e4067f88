import { create } from 'zustand';

/** Emoji by their `:shortcodes:`; the table is a chunk of its own, loaded when first needed. */

export interface Emoji {
  group: number;
  unicode: string;
  codes: string[];
}

interface Table {
  all: Emoji[];
  byCode: Map<string, string>;
}

export const useEmojiTable = create<{ table: Table | undefined }>(() => ({ table: undefined }));

let loading: Promise<void> | undefined;

export function loadEmoji(): void {
  loading ??= import('virtual:emoji').then(
    ({ default: rows }) => {
      const all = rows.map(([group, unicode, codes]) => ({ group, unicode, codes: codes.split(' ') }));
      const byCode = new Map(all.flatMap(({ unicode, codes }) => codes.map((code) => [code, unicode])));
      useEmojiTable.setState({ table: { all, byCode } });
    },
    () => { loading = undefined; },
  );
}

/** The character of a short code (without colons), once the table is there. */
export function useEmoji(code: string | undefined): string | undefined {
  const table = useEmojiTable((state) => state.table);
  if (code === undefined) return undefined;
  if (!table) loadEmoji();
  return table?.byCode.get(code);
}
