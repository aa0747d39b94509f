/** Someone the site is made for, and their page of help. */
export interface Public {
  slug: string;
  nom: string;
  resume: string;
}

export const CANDIDAT: Public = {
  slug: 'candidat',
  nom: 'Vous passez l’examen',
  resume: 'Savoir ce que le jury évalue, ce qui vous attend le jour de l’épreuve, et où vous en êtes.',
};
export const JURY: Public = {
  slug: 'jury',
  nom: 'Vous siégez au jury',
  resume: 'Imprimer la grille et le guide de la session exacte, et savoir ce qu’ils valent.',
};
export const FORMATEUR: Public = {
  slug: 'formateur',
  nom: 'Vous formez',
  resume: 'Chercher un savoir ou un critère, voir où il revient, suivre ce qui change d’une édition à l’autre.',
};
export const EDITEUR: Public = {
  slug: 'editeur',
  nom: 'Vous éditez ou publiez',
  resume: 'Corriger un contenu, ajouter un titre ou une édition, construire le site et l’héberger.',
};

export const PUBLICS: readonly Public[] = [CANDIDAT, JURY, FORMATEUR, EDITEUR];
