import decodeQR from 'qr/decode.js';
import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * What a phone reads in a QR code, from its picture.
 * @param vierge a page that may be left: the picture is measured there
 */
export async function lireCodeQr(code: ElementHandle, vierge: Page): Promise<string> {
  const image = await code.screenshot({ encoding: 'base64' });
  const { width, height, data } = await vierge.evaluate(async (png) => {
    const dessin = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(dessin.width, dessin.height);
    const contexte = canvas.getContext('2d');
    contexte?.drawImage(dessin, 0, 0);
    const pixels = contexte?.getImageData(0, 0, dessin.width, dessin.height);
    return { width: dessin.width, height: dessin.height, data: [...(pixels?.data ?? [])] };
  }, image);
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}
