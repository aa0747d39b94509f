import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerReferentiels } from '../../../../contenu.ts';
import { BASE } from '../../../../exports/case/adresses.ts';
import { ecrireRessource, ressourcesCase, type RessourceCase } from '../../../../exports/case/ressources.ts';
import { SITE } from '../../../../site.ts';

export const getStaticPaths = (async () =>
  ressourcesCase(await chargerReferentiels(), SITE).map((ressource) => ({
    params: { ressource: ressource.chemin.replace(`${BASE}/`, '') },
    props: { ressource },
  }))) satisfies GetStaticPaths;

interface Props {
  ressource: RessourceCase;
}

export const GET: APIRoute<Props> = ({ props: { ressource } }) =>
  new Response(ecrireRessource(ressource), { headers: { 'content-type': 'application/json' } });
