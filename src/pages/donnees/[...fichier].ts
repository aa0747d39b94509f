import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerReferentiels } from '../../contenu.ts';
import { fichiersDeDonnees, type FichierDonnees } from '../../exports/catalogue.ts';

/** CASE has its own, whose paths its specification sets. */
const DOSSIER = '/donnees/';

export const getStaticPaths = (async () =>
  fichiersDeDonnees(await chargerReferentiels(), import.meta.env.SITE)
    .filter((fichier) => fichier.chemin.startsWith(DOSSIER))
    .map((fichier) => ({
      params: { fichier: fichier.chemin.slice(DOSSIER.length) },
      props: { fichier },
    }))) satisfies GetStaticPaths;

interface Props {
  fichier: FichierDonnees;
}

export const GET: APIRoute<Props> = async ({ props: { fichier } }) =>
  new Response((await fichier.produire()) as BodyInit, { headers: { 'content-type': fichier.type } });
