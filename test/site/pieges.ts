import type { Page } from 'puppeteer-core';

/** What hostile texts try to run. Where it runs, `window.pwned` is there, or a dialog, a request, an error. */
export const CHARGES = [
  '<script> window.pwned=1 </script>',
  '<img src=x onerror=window.pwned=1>',
  '"\'><svg onload=window.pwned=1>',
  '</title> </textarea> </script> <script> window.pwned=1 </script>',
  'javascript:window.pwned=1',
  '{window.pwned=1} ${window.pwned=1} {{window.pwned=1}} <%= window.pwned=1 %>',
  '=HYPERLINK("https://ailleurs.exemple/","x")',
  '<!-- <iframe src=https://ailleurs.exemple/> --> ]]> &lt;b&gt; \\u003cb\\u003e',
] as const;

/** Watches a page. @returns what it did that a text must not make it do; its console is to be empty */
export function surveiller(onglet: Page, origine: string): () => Promise<string[]> {
  const constats: string[] = [];
  onglet.on('console', (m) => constats.push(`console : ${m.text()}`));
  onglet.on('pageerror', (e) => constats.push(`erreur : ${String(e)}`));
  onglet.on('dialog', (d) => {
    constats.push(`dialogue : ${d.message()}`);
    void d.dismiss();
  });
  onglet.on('request', (r) => {
    if (!r.url().startsWith(origine) && !/^(?:data|blob):/.test(r.url())) constats.push(`demande : ${r.url()}`);
  });
  onglet.on('response', (r) => r.status() >= 400 && constats.push(`${r.status()} ${r.url()}`));
  return async () => [
    ...constats,
    ...((await onglet.evaluate(() => 'pwned' in window)) ? ['la page a exécuté un texte'] : []),
  ];
}
