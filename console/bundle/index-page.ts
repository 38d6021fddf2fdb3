/** Two streams that become one. In the page itself, so that a browser asks for no file. */
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#0a7ea4" stroke-width="2.4" stroke-linecap="round"><path d="M3 2c0 4 5 4 5 8v4M13 2c0 4-5 4-5 8"/></svg>';

/** The one page; everything else is drawn by the script. Nothing is inline: the policy allows no such script or style. */
export function indexPage({ script, style }: { readonly script: string; readonly style: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tributary</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(DRAWING)}">
<link rel="stylesheet" href="/${style}">
<script type="module" src="/${script}"></script>
</head>
<body>
<div id="console"></div>
<noscript>The console of Tributary needs JavaScript. Without it, ask the graph itself: POST /graphql.</noscript>
</body>
</html>
`;
}
