import { composer } from '../referentiel/typographie.ts';
import { dire, mesurer } from './progression.ts';
import type { Reponses } from './reponse.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Writes progress where the page asks for it: [data-mesure] names a compétence, a CCP, or nothing for the titre.
 * @param clesDe criteria of what is named
 */
export function montrerAvancement(racine: HTMLElement, clesDe: (nom: string) => string[], reponses: Reponses): void {
  for (const mesure of racine.querySelectorAll<HTMLElement>('[data-mesure]')) {
    const progression = mesurer(clesDe(mesure.dataset.mesure ?? ''), reponses);
    const { criteres, acquis, aRevoir } = progression;
    const texte = Object.assign(document.createElement('span'), { textContent: composer(dire(progression)) });
    mesure.replaceChildren(barre(acquis / criteres, aRevoir / criteres), texte);
  }
}

/** Two shares of a whole, side by side; the text beside it says the same. */
function barre(acquis: number, aRevoir: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'barre');
  svg.setAttribute('aria-hidden', 'true');
  const part = (classe: string, debut: number, largeur: number) => {
    const rect = document.createElementNS(SVG, 'rect');
    for (const [nom, valeur] of [
      ['class', classe],
      ['x', `${debut * 100}%`],
      ['width', `${largeur * 100}%`],
      ['height', '100%'],
    ] as const)
      rect.setAttribute(nom, valeur);
    svg.append(rect);
  };
  part('acquis', 0, acquis);
  part('a-revoir', acquis, aRevoir);
  return svg;
}
