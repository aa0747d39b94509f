import { creer } from './affichage.ts';
import { EN_VIGUEUR, FACETTES, NATURES, type Facette } from './entrees/entree.ts';
import { NOMS_FACETTES as NOMS, type Choix } from './table.ts';

/** Facets with a value per CCP or compétence show only what is chosen until a titre is, above this many values. */
const TROP = 12;

/** What the address of a search says is chosen. */
export function lireChoix(parametres: URLSearchParams): Choix {
  const choix: Choix = {};
  for (const nom of NOMS) if (parametres.has(nom)) choix[nom] = parametres.getAll(nom);
  return choix;
}

/** The address of a search: what is typed, and what is chosen. */
export function ecrireAdresse(saisie: string, choix: Choix): string {
  const parametres = new URLSearchParams(saisie.trim() ? { q: saisie.trim() } : {});
  for (const nom of NOMS) for (const valeur of choix[nom] ?? []) parametres.append(nom, valeur);
  return parametres.size > 0 ? `?${parametres.toString()}` : '';
}

/** Natures in their own order, what is in force first, the rest by name. */
function comparer(nom: Facette, a: string, b: string): number {
  if (nom === 'nature') return NATURES.indexOf(a as never) - NATURES.indexOf(b as never);
  if (a === EN_VIGUEUR || b === EN_VIGUEUR) return a === EN_VIGUEUR ? -1 : 1;
  return a.localeCompare(b, 'fr', { numeric: true });
}

/** Shows the facets with their counts; keeps the focus on the box or the field it was on. */
export function montrerFacettes(
  dans: HTMLElement,
  comptes: Record<string, Record<string, number>>,
  choix: Choix,
): void {
  const actif = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  const [nomActif, valeurActive] = [actif?.name, actif?.value];
  const defilees = new Map([...dans.children].map((f) => [f.firstElementChild?.textContent, f.scrollTop]));
  dans.replaceChildren(
    ...NOMS.flatMap((nom) => {
      const choisies = choix[nom] ?? [];
      const utiles = Object.entries(comptes[nom] ?? {})
        .filter(([valeur, n]) => n > 0 || choisies.includes(valeur))
        .sort(([a], [b]) => comparer(nom, a, b));
      const attend = utiles.length > TROP && nom !== 'nature' && nom !== 'titre' && !choix.titre?.length;
      const valeurs = attend ? utiles.filter(([valeur]) => choisies.includes(valeur)) : utiles;
      if (valeurs.length === 0) return [];
      const legende = creer('legend', '', FACETTES[nom]);
      const cases = valeurs.map(([v, n]) => caseDe(nom, v, n, choisies.includes(v)));
      const champ = nom === 'titre' && valeurs.length > TROP ? champDesTitres(cases) : [];
      return [creer('fieldset', 'facette', legende, ...champ, ...cases)];
    }),
  );
  // each stays where it was
  for (const f of dans.children) f.scrollTop = defilees.get(f.firstElementChild?.textContent) ?? 0;
  const boites = [...dans.querySelectorAll('input')];
  if (nomActif) boites.find((b) => b.name === nomActif && b.value === valeurActive)?.focus();
}

/** What is typed to find a titre among many; it stays as the facets change. */
let titreCherche = '';

/** A field that leaves the titres whose name has what is typed, and those that are chosen; then what it says of none. */
function champDesTitres(cases: readonly HTMLLabelElement[]): HTMLElement[] {
  const champ = creer('input', '');
  // named as no facet is: by that it is found again, and chooses nothing
  Object.assign(champ, { type: 'search', name: 'parmi-les-titres', value: titreCherche });
  Object.assign(champ, { placeholder: 'Sigle', autocomplete: 'off' });
  champ.setAttribute('aria-label', 'Trouver un titre parmi les filtres');
  const annonce = creer('p', 'compte');
  annonce.role = 'status';
  const filtrer = () => {
    titreCherche = champ.value;
    const cherche = titreCherche.trim().toLowerCase();
    for (const c of cases) {
      const boite = c.querySelector('input');
      c.hidden = !boite?.checked && !boite?.value.toLowerCase().includes(cherche);
    }
    annonce.textContent = cases.every((c) => c.hidden) ? 'Aucun titre.' : '';
  };
  champ.addEventListener('input', filtrer);
  champ.addEventListener('change', (e) => e.stopPropagation());
  filtrer();
  return [champ, annonce];
}

function caseDe(nom: Facette, valeur: string, n: number, cochee: boolean): HTMLLabelElement {
  const boite = creer('input', '');
  Object.assign(boite, { type: 'checkbox', name: nom, value: valeur, checked: cochee });
  return creer('label', '', boite, ` ${valeur} `, creer('span', 'compte', n.toLocaleString('fr-FR')));
}

/** What is ticked. */
export function choixCoches(dans: HTMLElement): Choix {
  const choix: Choix = {};
  for (const { name, value } of dans.querySelectorAll<HTMLInputElement>('input:checked'))
    choix[name as Facette] = [...(choix[name as Facette] ?? []), value];
  return choix;
}
