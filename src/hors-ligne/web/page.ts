import { element } from '../../element.ts';
import { publiee } from '../../racine.ts';
import { composer } from '../../referentiel/typographie.ts';
import { formaterTaille } from '../../taille.ts';
import * as edition from './edition.ts';
import { SITE, type Liste, type Paquet } from './liste.ts';
import type { Progres } from './telechargement.ts';
import { dernierEchec, echecDe, type Echec } from './versions.ts';

/** The page where a reader keeps the site, takes a new version, and erases it all. */
const etat = element('#etat-edition', HTMLElement);
const avancement = element('#avancement', HTMLElement);
const barre = element('progress', HTMLProgressElement);
const pdf = element('#pdf', HTMLElement);
const bouton = (nom: string) => element(`[data-action=${nom}]`, HTMLButtonElement);

let liste: Liste | undefined;

/** What a reader can do about a failure. */
const CONSEILS: Record<Echec, string> = {
  place: 'Cet appareil n’a plus assez de place : libérez-en, puis recommencez.',
  limite:
    'Ce qui est gardé prend déjà toute la place que le navigateur laisse au site : libérez-en sur l’appareil, ou effacez ce qui est gardé, puis recommencez.',
  telechargement:
    'Le téléchargement a été coupé, ou le site changeait au même moment : vérifiez la connexion, puis recommencez.',
};

/** @param echec what has just failed, and is then what matters most */
async function montrer(message = '', echec = false): Promise<void> {
  element('#cle', HTMLElement)
    .closest('section')
    ?.toggleAttribute('hidden', location.protocol === 'file:');
  if (!edition.possible) {
    etat.textContent =
      location.protocol === 'file:'
        ? 'Vous lisez déjà l’édition sans réseau.'
        : 'Ce navigateur ne sait pas garder un site. L’archive ci-dessous convient.';
    return;
  }
  liste ??= await edition.listeConnue();
  if (liste) montrerLesPoids(liste);
  const ici = await edition.lireEtat();
  const gardee = await edition.estGardee();
  const site = liste?.paquets.find((p) => p.nom === SITE);
  const conseil = ici === 'version-manquee' ? CONSEILS[await dernierEchec()] : '';
  const dit = {
    'en-ligne': site ? `Rien n’est gardé. À télécharger : ${formaterTaille(site.octets)}.` : 'Le site ne répond pas.',
    'hors-ligne': gardee ? 'Vous lisez l’édition gardée sur cet appareil.' : 'Pas de réseau, et rien n’est gardé.',
    pret: 'Le site est gardé sur cet appareil : il se lit sans réseau.',
    'nouvelle-version': 'Une nouvelle version est prête ; celle que vous lisez reste tant que vous ne la changez pas.',
    'version-manquee': `Une nouvelle version existe, qui n’a pas pu être gardée. ${conseil} Vous lisez toujours la précédente.`,
  }[ici];
  etat.textContent = composer([ici === 'version-manquee' ? '' : message, dit].filter(Boolean).join(' '));
  etat.classList.toggle('alerte', echec || ici === 'version-manquee');
  bouton('garder').hidden = gardee || !site || !navigator.onLine;
  bouton('accepter').hidden = ici !== 'nouvelle-version';
  bouton('verifier').hidden = !gardee || ici === 'nouvelle-version' || !navigator.onLine;
  bouton('effacer').hidden = !gardee;
  await montrerLesPdf(gardee);
}

async function montrerLesPdf(gardee: boolean): Promise<void> {
  const paquets = (liste?.paquets ?? []).filter((p) => p.nom !== SITE);
  pdf.hidden = !gardee || paquets.length === 0;
  if (pdf.hidden || !liste) return;
  const gardes = await edition.paquetsGardes(liste);
  const ul = element('ul', HTMLUListElement, pdf);
  // the lines stay, and with them what a field has narrowed and where the keyboard is
  if (ul.childElementCount === 0) ul.append(...paquets.map(ligne));
  for (const [i, p] of paquets.entries()) direSiGarde(ul.children[i], p, gardes.has(p.nom));
}

function montrerLesPoids({ archive, archives }: Liste): void {
  element('#poids-archive', HTMLElement).textContent = ` (${formaterTaille(archive)})`;
  const parAdresse = new Map(archives.map(([, adresse, octets]) => [publiee(adresse), octets]));
  for (const lien of document.querySelectorAll('.repertoire a')) {
    const octets = parAdresse.get(lien.getAttribute('href') ?? '');
    if (octets !== undefined) lien.setAttribute('data-poids', formaterTaille(octets));
  }
}

function ligne({ libelle, octets, fichiers }: Paquet): HTMLLIElement {
  const li = document.createElement('li');
  const nom = document.createElement('span');
  nom.textContent = composer(
    `${libelle}, ${fichiers.filter(([f]) => f.endsWith('.pdf')).length} PDF, ${formaterTaille(octets)}`,
  );
  li.append(nom, document.createElement('span'));
  return li;
}

/** At the end of its line, whether a pack is kept, or how to keep it. */
function direSiGarde(li: Element | undefined, { nom, libelle }: Paquet, garde: boolean): void {
  const etat = garde ? 'gardés' : navigator.onLine ? 'Garder' : 'en ligne seulement';
  const avant = li?.lastElementChild;
  if (avant?.textContent === etat) return;
  const dit = document.createElement(garde ? 'strong' : navigator.onLine ? 'button' : 'span');
  dit.textContent = etat;
  if (dit instanceof HTMLButtonElement) {
    dit.type = 'button';
    dit.className = 'lien';
    dit.setAttribute('aria-label', `Garder les documents à imprimer, ${libelle}`);
    dit.addEventListener(
      'click',
      () => void suivre(dit, 'Téléchargement des documents', (p) => edition.garderLesPdf(nom, p)),
    );
  }
  avant?.replaceWith(dit);
}

/** Something long, which tells its progress. */
type Travail = (progres: Progres) => Promise<void>;

let enCours = Promise.resolve();

/** Runs something long under the progress bar, once what was asked before is done: there is one bar. */
function suivre(declencheur: HTMLButtonElement, quoi: string, faire: Travail): Promise<void> {
  declencheur.disabled = true;
  const suite = () => mener(declencheur, quoi, faire);
  enCours = enCours.then(suite, suite);
  return enCours;
}

/** A failure says so and leaves everything as it was. */
async function mener(declencheur: HTMLButtonElement, quoi: string, faire: Travail): Promise<void> {
  barre.removeAttribute('value');
  avancement.hidden = false;
  etat.classList.remove('alerte');
  etat.textContent = `${quoi}…`;
  try {
    await faire((faits, total) => {
      barre.max = total;
      barre.value = faits;
    });
    await montrer();
  } catch (erreur) {
    const echec = erreur instanceof edition.VersionManquee ? erreur.echec : echecDe(erreur);
    await montrer(`Échec, rien n’a changé. ${CONSEILS[echec]}`, true);
  } finally {
    avancement.hidden = true;
    declencheur.disabled = false;
  }
}

const actions: Record<string, (b: HTMLButtonElement) => Promise<void>> = {
  garder: (b) =>
    suivre(b, 'Téléchargement du site', async (progres) => {
      await edition.garder(progres);
      // so that the browser does not clear it when room is short; some ask, and a refusal changes nothing else
      void navigator.storage.persist().catch(() => false);
    }),
  accepter: async () => {
    await edition.accepter();
    location.reload();
  },
  verifier: (b) => suivre(b, 'Recherche d’une nouvelle version, et relecture de celle-ci', edition.verifierLaVersion),
  effacer: async () => {
    await edition.effacer();
    await montrer('Tout est effacé.');
  },
};
for (const [nom, action] of Object.entries(actions))
  bouton(nom).addEventListener('click', (e) => void action(e.currentTarget as HTMLButtonElement));
if (edition.possible) navigator.serviceWorker.addEventListener('message', () => void (avancement.hidden && montrer()));
addEventListener('online', () => void montrer());
addEventListener('offline', () => void montrer());
// cleared elsewhere, it is no longer kept; else what was said last stays
addEventListener('focus', () => {
  void edition.estGardee().then((gardee) => {
    if (avancement.hidden && gardee === bouton('effacer').hidden) void montrer();
  });
});
void montrer();
