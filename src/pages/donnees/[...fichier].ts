import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerDonnees, octetsDe, type FichierPese } from '../../donnees.ts';

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
  fichier: FichierPese;
}

export const GET: APIRoute<Props> = async ({ props: { fichier } }) =>
  new Response(await octetsDe(fichier), { headers: { 'content-type': fichier.type } });
