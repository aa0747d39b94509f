import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { adresse } from '../../src/referentiel/adresses.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { adresseSavoir } from '../../src/referentiel/adresses.ts';
import { decomposer, slug } from '../../src/referentiel/typographie.ts';
import { SITE } from './construire.ts';

const { titres } = assembler(lireContenu('content').collections);

const ENTITES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What a page says, as plain text. */
function texte(chemin: string): string {
  const html = fs.readFileSync(path.join(SITE, chemin, 'index.html'), 'utf8');
  return decomposer(
    html
      .replace(/<a class="renvoi"[^>]*>\*<\/a>/g, '*')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&[a-z#0-9]+;/g, (e) => ENTITES[e] ?? e),
  );
}
const absents = (chemin: string, libelles: readonly (string | undefined)[]): string[] => {
  const dit = texte(chemin);
  return libelles.filter((l) => l !== undefined).filter((l) => !dit.includes(decomposer(l)));
};

describe.each(titres.map((t) => [t.id, t] as const))('every official wording of %s is on its page', (_id, titre) => {
  it('titre: identity, emplois, secteurs, structures, conventions, activités, compétences', () => {
    expect(
      absents(adresse(titre.id), [
        titre.intitule,
        titre.sigle,
        titre.code,
        titre.millesime,
        titre.niveau.imprime,
        ...titre.formacode,
        ...titre.rome.flatMap((r) => [r.code, r.intitule]),
        ...[titre.emplois, titre.secteurs, titre.structures, titre.conventions].flatMap((l) => l?.liste ?? []),
        titre.reglementation?.texte,
        titre.equivalences?.texte,
        ...titre.activites.map((a) => a.intitule),
        ...titre.competences.map((c) => c.intituleEnVigueur),
        ...titre.transversales.map((t) => t.intitule),
        ...(titre.enVigueur.donnees.correspondances?.lignes ?? []).map((l) => l.ancien),
      ]),
    ).toEqual([]);
  });

  it('compétences: both intitulés, criteria of REAC and RE, the four lists', () => {
    for (const c of titre.competences) {
      const evaluee = titre.enVigueur.competences.find((e) => e.competence === c);
      const libelles = [
        c.intitule,
        c.intituleEnVigueur,
        ...c.criteres.map((k) => k.texte),
        ...(evaluee?.criteres ?? []).map((k) => k.texte),
        ...c.items.map((i) => i.texte),
      ];
      expect(absents(adresse(c.id), libelles), c.id).toEqual([]);
    }
  });

  it('savoirs: each on a page of its own, as printed', () => {
    for (const { texte: libelle } of titre.competences.flatMap((c) => c.items)) {
      expect(absents(adresseSavoir(slug(libelle)), [libelle]), libelle).toEqual([]);
    }
  });

  it('transversales and their criteria', () => {
    for (const t of titre.transversales) {
      expect(absents(adresse(t.id), [t.intitule, ...t.criteres.map((k) => k.texte)]), t.id).toEqual([]);
    }
  });

  it('every edition: compétences, criteria, transversales, jury, plateau technique', () => {
    for (const e of titre.editions) {
      const { plateauTechnique: plateau, transversales, sessions } = e.donnees;
      expect(
        absents(adresse(e.id), [
          ...e.competences.map((c) => c.intitule),
          ...e.competences.flatMap((c) => c.criteres.map((k) => k.texte)),
          ...transversales.map((t) => t.intitule),
          ...sessions.map((s) => s.jury.composition),
          ...plateau.locaux.flatMap((l) => [l.designation, l.observations]),
          ...plateau.ressources.flatMap((r) => [r.categorie, r.description, r.observations]),
        ]),
        e.id,
      ).toEqual([]);
    }
  });

  it('glossary', () => {
    expect(absents('/glossaire/', titre.glossaire?.entrees.flatMap((e) => [...e.termes, e.developpe]) ?? [])).toEqual(
      [],
    );
  });
});
