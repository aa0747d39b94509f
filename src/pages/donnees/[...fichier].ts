import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerReferentiels } from '../../contenu.ts';
import { fichiersDeDonnees, type FichierDonnees } from '../../exports/catalogue.ts';

export const getStaticPaths = (async () =>
  fichiersDeDonnees(await chargerReferentiels(), import.meta.env.SITE).map((fichier) => ({
    params: { fichier: fichier.chemin.replace('/donnees/', '') },
    props: { fichier },
  }))) satisfies GetStaticPaths;

interface Props {
  fichier: FichierDonnees;
}

export const GET: APIRoute<Props> = async ({ props: { fichier } }) =>
  new Response((await fichier.produire()) as BodyInit, { headers: { 'content-type': fichier.type } });
