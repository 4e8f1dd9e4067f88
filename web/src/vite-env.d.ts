/// <reference types="vite/client" />

declare module 'virtual:emoji' {
  /** `[group, unicode, shortcodes separated by blanks]`, in the order of the Unicode charts. */
  const rows: [number, string, string][];
  export default rows;
}
