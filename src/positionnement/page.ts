import { composer } from '../referentiel/typographie.ts';
import { element } from '../element.ts';
import { bouton, paragraphe, telecharger } from './dom.ts';
import { exporter, lire, nomDuFichier } from './format.ts';
import { ouvrir } from './magasin.ts';
import { FILTRES, rapprocher, type Filtre } from './progression.ts';
import { estVide } from './reponse.ts';
import { montrerAvancement } from './vue-avancement.ts';
import { voirCritere } from './vue-critere.ts';

const racine = element('#positionnement', HTMLElement);
const titre = racine.dataset.titre ?? '';
const etat = element('#etat', HTMLElement);
const alertes = element('#alertes', HTMLElement);
const filtrage = element('#filtrage', HTMLElement);
const perimetre = element('#perimetre', HTMLSelectElement);
const filtre = element('#filtre', HTMLSelectElement);
const retires = element('#retires', HTMLElement);

/** Bytes of an import; an export with a full note on each criterion stays far below. */
const TAILLE_MAX = 2_000_000;

const magasin = ouvrir(stockage(), titre);

const vues = [...racine.querySelectorAll<HTMLElement>('[data-critere]')].map((li) => {
  const vue = voirCritere(li, (changement) => {
    magasin.repondre(vue.cle, changement, vue.libelle);
    montrer();
  });
  return vue;
});
const criteresDe = (nom: string): string[] =>
  vues.filter(({ li }) => nom === '' || li.closest(`#${nom}`)).map(({ cle }) => cle);

/** The browser’s storage, or nothing where reaching it is already refused. */
function stockage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Puts everything the magasin holds on the page. */
function montrer(): void {
  const { retires: sansCritere, reformules } = rapprocher(vues, magasin.reponses);
  for (const vue of vues) vue.montrer(magasin.reponses[vue.cle], reformules.get(vue.cle));
  montrerAvancement(racine, criteresDe, magasin.reponses);
  retires.hidden = sansCritere.length === 0;
  element('ul', HTMLElement, retires).replaceChildren(
    ...sansCritere.map(([cle, { libelle, niveau, preuve, note }]) => {
      const li = document.createElement('li');
      const reponse = [niveau && (niveau === 'acquis' ? 'je sais faire' : 'à revoir'), preuve && 'preuve au dossier'];
      li.append(
        paragraphe(libelle ?? cle),
        paragraphe([...reponse, note && `note : ${note}`].filter(Boolean).join(' ; ')),
        bouton('Oublier ce critère', () => {
          magasin.oublier(cle);
          montrer();
        }),
      );
      return li;
    }),
  );
  avertir();
}

/** What threatens the answers, and the way out; told once, as long as it lasts. */
function avertir(): void {
  const messages: HTMLElement[] = [];
  if (!magasin.enregistre) {
    messages.push(
      paragraphe(
        'Ce navigateur n’enregistre pas vos réponses : l’espace est plein, ou refusé. Elles tiennent tant que la page reste ouverte ; exportez-les pour les garder.',
      ),
    );
  }
  for (const { cle, texte } of magasin.ecartes()) {
    const p = paragraphe(
      'Une partie des données de ce titre n’a pas pu être lue : elles sont abîmées, ou viennent d’une version plus récente du site. Elles sont mises de côté, telles quelles. ',
    );
    p.append(
      bouton('Exporter ces données', () => telecharger(`mis-de-cote-${titre}.json`, texte)),
      bouton('Les supprimer', () => {
        magasin.supprimerEcarte(cle);
        avertir();
      }),
    );
    messages.push(p);
  }
  const dit = messages.map((m) => m.textContent).join('');
  if (dit === alertes.textContent) return; // said again, it would be read aloud again
  alertes.className = messages.length > 0 ? 'alerte' : '';
  alertes.replaceChildren(...messages);
}

/** Shows only the criteria asked for; an answer that changes does not make its criterion vanish. */
function filtrer(): void {
  const garde = FILTRES[filtre.value as Filtre];
  for (const { li, cle } of vues) li.hidden = !garde(magasin.reponses[cle]);
  for (const section of racine.querySelectorAll<HTMLElement>('.competence'))
    section.hidden = !section.querySelector('[data-critere]:not([hidden])');
  for (const groupe of racine.querySelectorAll<HTMLElement>('.groupe'))
    groupe.hidden =
      (perimetre.value !== '' && groupe.id !== perimetre.value) || !groupe.querySelector('.competence:not([hidden])');
  const n = vues.filter(({ li }) => !li.closest('[hidden]')).length;
  filtrage.textContent = n === vues.length ? '' : composer(`${n} sur ${vues.length} critères montrés.`);
}

function importer(texte: string): string {
  const lecture = lire(texte);
  if (lecture.titre === undefined) return 'Ce fichier n’est pas un auto-positionnement exporté d’ici. Rien n’a changé.';
  if (lecture.titre !== titre)
    return `Ce fichier est celui d’un autre titre, ${lecture.titre} : importez-le sur sa page. Rien n’a changé.`;
  const { ajoutees, remplacees, gardees } = magasin.importer(lecture.reponses);
  const bilan = [
    ajoutees > 0 && `${ajoutees} du fichier en plus`,
    remplacees > 0 && `${remplacees} du fichier, plus récentes qu’ici`,
    gardees > 0 && `${gardees} d’ici, plus récentes que celles du fichier`,
  ].filter(Boolean);
  const manque = lecture.reste ? ' Une partie du fichier n’a pas pu être lue : gardez-le.' : '';
  return `Import terminé. Réponses gardées : ${bilan.join(' ; ') || 'les mêmes'}.${manque}`;
}

element('#exporter', HTMLButtonElement).addEventListener('click', () => {
  const maintenant = new Date().toISOString();
  const nom = nomDuFichier(titre, maintenant);
  telecharger(nom, exporter(titre, racine.dataset.intitule ?? titre, magasin.reponses, maintenant));
  etat.textContent = `Fichier exporté : ${nom}`;
});

const fichier = element('#importer', HTMLInputElement);
fichier.addEventListener('change', () => {
  const [choisi] = fichier.files ?? [];
  if (!choisi) return;
  const lu = choisi.size > TAILLE_MAX ? Promise.reject(new Error('trop long')) : choisi.text();
  void lu
    .then(
      importer,
      () => 'Ce fichier n’a pas pu être ouvert, ou il est trop gros pour être un export. Rien n’a changé.',
    )
    .then((dit) => {
      montrer();
      filtrer();
      etat.textContent = composer(dit);
      fichier.value = ''; // the same file can be chosen again
    });
});

const confirmation = element('#confirmation', HTMLDialogElement);
element('#effacer', HTMLButtonElement).addEventListener('click', () => confirmation.showModal());
confirmation.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  confirmation.close();
  if (target.value !== 'effacer') return;
  const retablir = magasin.effacer();
  montrer();
  filtrer();
  etat.textContent = 'Tout est effacé. ';
  etat.append(
    bouton('Annuler', () => {
      retablir();
      montrer();
      filtrer();
      etat.textContent = 'Vos réponses sont revenues.';
    }),
  );
});
element('#imprimer', HTMLButtonElement).addEventListener('click', () => print());

for (const select of [perimetre, filtre]) select.addEventListener('change', filtrer);

// leaving would lose what is only in memory
addEventListener('beforeunload', (e) => {
  if (!magasin.enregistre && Object.values(magasin.reponses).some((r) => !estVide(r))) e.preventDefault();
});

function reprendre(): void {
  magasin.relire();
  montrer();
}
addEventListener('storage', ({ key }) => {
  if (magasin.concerne(key)) reprendre();
});
// a page brought back by the browser missed what other tabs did meanwhile
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) reprendre();
});

for (const cache of racine.querySelectorAll<HTMLElement>('.avec-script')) cache.hidden = false;
montrer();
filtrer();
