import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { fichiersDeDonnees } from '../../src/exports/catalogue.ts';
import type { IndexJson } from '../../src/exports/json/index.ts';
import type { TitreJson } from '../../src/exports/json/titre.ts';
import type { PlanificationJson } from '../../src/exports/planification.ts';
import type { Referentiels } from '../../src/referentiel/modele.ts';
import { GRAPHES } from './graphe.ts';

/** The JSON files as a tool reads them: by their address, held against the schema each names. */
async function lire(referentiels: Referentiels, site?: string): Promise<Map<string, unknown>> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats(ajv);
  const textes = new Map<string, unknown>();
  for (const f of fichiersDeDonnees(referentiels, site).filter(
    (x) => x.format !== 'flux' && x.chemin.endsWith('.json'),
  ))
    textes.set(f.chemin, JSON.parse((await f.produire()) as string));
  for (const [chemin, schema] of textes) if (chemin.includes('.schema.')) void ajv.addSchema(schema as object);
  for (const [chemin, valeur] of textes) {
    if (chemin.includes('.schema.')) continue;
    const { $schema } = valeur as { $schema: string };
    const valide = ajv.getSchema($schema);
    expect(valide, `${chemin} : ${$schema}`).toBeDefined();
    void valide?.(valeur);
    expect(valide?.errors ?? [], chemin).toEqual([]);
  }
  return textes;
}

describe.each(GRAPHES)('JSON, %s', (_, referentiels) => {
  const { titres, errata } = referentiels;
  const lus = lire(referentiels);
  const titre = async (id: string) => (await lus).get(`/donnees/${id}/titre.json`) as TitreJson;

  it('says the same as the graph: criteria of every edition, with their link to the REAC', async () => {
    for (const t of titres) {
      const json = await titre(t.id);
      expect(json.editions.map((e) => e.date)).toEqual(t.editions.map((e) => e.date));
      for (const [i, e] of t.editions.entries()) {
        const dits = json.editions[i]?.competences.flatMap((c) =>
          c.criteres.map((k) => [c.cle, k.cle, k.rang, k.texte, k.criterePerformance]),
        );
        expect(dits).toEqual(
          e.competences.flatMap((c) =>
            c.criteres.map((k) => [
              c.competence.id,
              k.id,
              k.rang,
              k.texte,
              k.performance && `${c.competence.id}/reac#${k.performance.id}`,
            ]),
          ),
        );
      }
    }
  });

  it('keeps the criteria of the REAC as a list of their own, and the savoirs at their place', async () => {
    for (const t of titres) {
      const { competences, transversales } = await titre(t.id);
      expect(competences.map((c) => c.criteresPerformance.map((k) => k.texte))).toEqual(
        t.competences.map((c) => c.criteres.map((k) => k.texte)),
      );
      expect(competences.map((c) => c.savoirs.map((s) => [s.liste, s.rang, s.texte]))).toEqual(
        t.competences.map((c) => c.items.map((s) => [s.liste, s.rang, s.texte])),
      );
      expect(transversales.map((x) => [x.cle, x.criteres.length, x.competences])).toEqual(
        t.transversales.map((x) => [x.id, x.criteres.length, x.competences.map((c) => c.id)]),
      );
    }
  });

  it('has sessions, errata and changes', async () => {
    for (const t of titres) {
      const json = await titre(t.id);
      expect(json.editions.flatMap((e) => e.sessions.map((s) => [s.cle, s.duree, s.nombreDeCriteres]))).toEqual(
        t.editions.flatMap((e) =>
          e.sessions.map((s) => [
            `${e.id}#${s.perimetre}`,
            s.duree,
            s.competences.reduce((n, c) => n + c.criteres.length, 0),
          ]),
        ),
      );
      expect(json.errata.map((x) => x.id)).toEqual(errata.filter((x) => x.source.titre === t.id).map((x) => x.id));
      expect(json.comparaisons).toHaveLength(t.editions.length - 1);
    }
  });

  it('plans each exam minute by minute', async () => {
    for (const t of titres) {
      const json = (await lus).get(`/donnees/${t.id}/planification.json`) as PlanificationJson;
      for (const [i, e] of t.editions.entries()) {
        const dite = json.editions[i];
        expect(dite?.ressources).toEqual(e.donnees.plateauTechnique.ressources);
        expect(dite?.locaux).toEqual(e.donnees.plateauTechnique.locaux);
        for (const [j, s] of e.sessions.entries()) {
          const session = dite?.sessions[j];
          const derniere = session?.etapes.at(-1);
          expect(session?.jury).toBe(s.jury.presence);
          // the last step is timed in every exam we know: it must end with the exam
          if (derniere?.debut !== undefined && derniere.duree !== undefined)
            expect(derniere.debut + derniere.duree, session?.cle).toBe(s.duree);
          expect(new Set(session?.etapes.map((x) => x.modalite))).toEqual(
            new Set(s.modalites.map((m) => m.modalite.slug)),
          );
        }
      }
    }
  });

  it('lists its files in an index', async () => {
    const index = (await lus).get('/donnees/index.json') as IndexJson;
    expect(index.titres.map((t) => t.cle)).toEqual(titres.map((t) => t.id));
    expect(index.fichiers.map((f) => f.adresse)).toEqual(
      fichiersDeDonnees(referentiels)
        .map((f) => f.chemin)
        .filter((c) => c !== '/donnees/index.json'),
    );
  });
});

it('has absolute addresses when the site knows its domain', async () => {
  const lus = await lire(GRAPHES[0][1], 'https://titres.exemple.fr');
  const json = lus.get('/donnees/crcd-06/titre.json') as TitreJson;
  expect(json.$schema).toBe('https://titres.exemple.fr/donnees/schemas/titre.schema.json');
  expect(json.competences[1]?.adresse).toBe('https://titres.exemple.fr/titres/crcd-06/cp-2/');
});
