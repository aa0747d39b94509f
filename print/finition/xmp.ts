import type { Notice } from '../notice.ts';

/** Who made the file, without versions: they would change bytes and tell a reader nothing. */
export const OUTILS = { createur: 'Référentiels des titres professionnels', producteur: 'Chromium, Paged.js, pdf-lib' };

export const LANGUE = 'fr-FR';

/**
 * The metadata packet of a document, which says what its information dictionary says (ISO 16684-1).
 * No pdfuaid: the file is a « PDF balisé », no validator has said it is PDF/UA.
 */
export function composerXmp({ titre, sujet, date }: Notice): string {
  const instant = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${echapper(titre)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${echapper(sujet)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${LANGUE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${instant}</xmp:CreateDate>
<xmp:ModifyDate>${instant}</xmp:ModifyDate>
<xmp:CreatorTool>${OUTILS.createur}</xmp:CreatorTool>
<pdf:Producer>${OUTILS.producteur}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function echapper(texte: string): string {
  return texte.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
