import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerDonnees, type FichierProduit } from '../../donnees.ts';

/** CASE has its own, whose paths its specification sets. */
const DOSSIER = '/donnees/';

export const getStaticPaths = (async () =>
  (await chargerDonnees())
    .filter((fichier) => fichier.chemin.startsWith(DOSSIER))
    .map((fichier) => ({
      params: { fichier: fichier.chemin.slice(DOSSIER.length) },
      props: { fichier },
    }))) satisfies GetStaticPaths;

interface Props {
  fichier: FichierProduit;
}

export const GET: APIRoute<Props> = ({ props: { fichier } }) =>
  new Response(fichier.contenu, { headers: { 'content-type': fichier.type } });
