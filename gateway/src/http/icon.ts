/** Two streams that become one. In the page itself, so that a browser asks for no file. */
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#0a7ea4" stroke-width="2.4" stroke-linecap="round"><path d="M3 2c0 4 5 4 5 8v4M13 2c0 4-5 4-5 8"/></svg>';

export const ICON = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(DRAWING)}">`;
