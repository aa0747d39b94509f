import { describe, expect, it } from 'vitest';
import type { CFAssociation, CFItem, CFPackage } from '../../src/exports/case/modele.ts';
import { ecrireRessource, ressourcesCase } from '../../src/exports/case/ressources.ts';
import { uuid } from '../../src/exports/identifiants.ts';
import type { Referentiels } from '../../src/referentiel/modele.ts';
import { fautesCase } from './case-v1p1.ts';
import { graphe, GRAPHES, titreDe } from './graphe.ts';

const lire = (referentiels: Referentiels, site?: string) =>
  new Map(ressourcesCase(referentiels, site).map((r) => [r.chemin, JSON.parse(ecrireRessource(r)) as unknown]));

const paquetDe = (lues: Map<string, unknown>, titre: string) =>
  lues.get(`/ims/case/v1p1/CFPackages/${uuid(titre)}`) as CFPackage;

/** Children of an item as a reader of CASE finds them: by isChildOf, in the order of their numbers. */
function enfants({ CFItems, CFAssociations }: CFPackage, cle: string): CFItem[] {
  const parId = new Map(CFItems.map((i) => [i.identifier, i]));
  return CFAssociations.filter(
    (a) => a.associationType === 'isChildOf' && a.destinationNodeURI.identifier === uuid(cle),
  )
    .sort((a, b) => (a.sequenceNumber ?? 0) - (b.sequenceNumber ?? 0))
    .flatMap((a) => parId.get(a.originNodeURI.identifier) ?? []);
}

const textes = (items: CFItem[], type: string) =>
  items.filter((i) => i.CFItemType === type && !i.statusEndDate).map((i) => i.fullStatement);

describe.each(GRAPHES)('CASE 1.1, %s', (_, referentiels) => {
  const lues = lire(referentiels);

  it('answers every endpoint with its payload, and no null', () => {
    expect([...lues].flatMap(([chemin, contenu]) => fautesCase(chemin, contenu))).toEqual([]);
  });

  it('is valid too when the site knows its domain, each uri then leading to a file', () => {
    const site = 'https://titres.exemple.fr';
    const publiees = lire(referentiels, site);
    expect([...publiees].flatMap(([chemin, contenu]) => fautesCase(chemin, contenu))).toEqual([]);
    const uris = [...publiees.values()].flatMap((x) => JSON.stringify(x).match(/https:\/\/titres[^"]*/g) ?? []);
    expect(uris.length).toBeGreaterThan(1000);
    const mortes = uris.filter((u) => !publiees.has(u.replace(site, '')));
    expect(mortes).toEqual([]);
  });

  describe.each(referentiels.titres)('$id', (titre) => {
    const paquet = paquetDe(lues, titre.id);

    it('has the activités, compétences and transversales of the titre, in order', () => {
      expect(enfants(paquet, titre.id).map((i) => i.fullStatement)).toEqual([
        ...titre.activites.map((a) => a.intitule),
        ...titre.transversales.map((t) => t.intitule),
      ]);
      for (const a of titre.activites)
        expect(enfants(paquet, a.id).map((i) => i.fullStatement)).toEqual(
          a.competences.map((c) => c.intituleEnVigueur),
        );
    });

    it('has both lists of criteria and every savoir of each compétence, in order', () => {
      for (const { competence: c, criteres } of titre.enVigueur.competences) {
        const items = enfants(paquet, c.id);
        expect(textes(items, 'Critère d’évaluation'), c.id).toEqual(criteres.map((k) => k.texte));
        expect(textes(items, 'Critère de performance'), c.id).toEqual(c.criteres.map((k) => k.texte));
        for (const [liste, type] of [
          ['savoirFaireTechniques', 'Savoir-faire techniques'],
          ['savoirFaireOrganisationnels', 'Savoir-faire organisationnels'],
          ['savoirFaireRelationnels', 'Savoir-faire relationnels'],
          ['savoirs', 'Savoirs'],
        ] as const)
          expect(textes(items, type), c.id).toEqual(c.items.filter((i) => i.liste === liste).map((i) => i.texte));
      }
      for (const t of titre.transversales)
        expect(textes(enfants(paquet, t.id), 'Critère de performance')).toEqual(t.criteres.map((k) => k.texte));
    });

    it('gives each item one parent, and each object one identifier', () => {
      const origines = paquet.CFAssociations.filter((a) => a.associationType === 'isChildOf').map(
        (a) => a.originNodeURI.identifier,
      );
      expect(new Set(origines)).toEqual(new Set(paquet.CFItems.map((i) => i.identifier)));
      expect(origines).toHaveLength(paquet.CFItems.length);
      const tous = [...paquet.CFItems, ...paquet.CFAssociations].map((x) => x.identifier);
      expect(new Set(tous).size).toBe(tous.length);
    });

    it('relates compétences to transversales, and each criterion of the RE to that of the REAC', () => {
      const paires = (...types: CFAssociation['associationType'][]) =>
        new Set(
          paquet.CFAssociations.filter((a) => types.includes(a.associationType)).map(
            (a) => `${a.originNodeURI.identifier} ${a.destinationNodeURI.identifier}`,
          ),
        );
      const liees = paires('isRelatedTo', 'exactMatchOf');
      for (const c of titre.competences)
        for (const t of c.transversales) expect(liees).toContain(`${uuid(c.id)} ${uuid(t.id)}`);
      for (const { competence: c, criteres } of titre.enVigueur.competences)
        for (const k of criteres)
          if (k.performance) expect(liees).toContain(`${uuid(k.id)} ${uuid(`${c.id}/reac#${k.performance.id}`)}`);
    });

    it('has a rubric for each exam of each edition: its criteria, their words, no weight, no score', () => {
      const parId = new Map(paquet.CFItems.map((i) => [i.identifier, i.fullStatement]));
      const sessions = titre.editions.flatMap((e) => e.sessions);
      expect(paquet.CFRubrics.map((r) => r.identifier)).toEqual(
        sessions.map((s) => uuid(`${s.edition.id}#${s.perimetre}`)),
      );
      for (const [i, s] of sessions.entries()) {
        const criteres = paquet.CFRubrics[i]?.CFRubricCriteria ?? [];
        const attendus = s.competences.flatMap((e) => e.criteres.map((k) => k.texte));
        expect(criteres.map((k) => k.description)).toEqual(attendus);
        expect(criteres.map((k) => parId.get(k.CFItemURI.identifier))).toEqual(attendus);
      }
      expect(JSON.stringify(paquet.CFRubrics)).not.toMatch(/"(score|weight)"/);
    });

    it('says which certificats of the titre before are replaced', () => {
      const remplaces = paquet.CFAssociations.filter(
        (a) => a.associationType === 'replacedBy' && a.originNodeURI.targetType !== 'CASE',
      );
      const lignes = titre.enVigueur.donnees.correspondances?.lignes ?? [];
      expect(remplaces).toHaveLength(lignes.length);
      for (const [i, l] of lignes.entries()) expect(remplaces[i]?.originNodeURI.title).toContain(l.ancien);
    });
  });
});

describe('wordings that titres share', () => {
  const lues = lire(graphe());

  it('are matched both ways, and only when they are the same to the letter', () => {
    const paquets = ['crcd-06', 'mercd-05', 'cc-08'].map((id) => paquetDe(lues, id));
    const dit = new Map(paquets.flatMap((p) => p.CFItems.map((i) => [i.identifier, i] as const)));
    const liens = paquets
      .flatMap((p) => p.CFAssociations)
      .filter((a) => a.notes === 'Même libellé dans un autre titre')
      .map((a) => [a.originNodeURI.identifier, a.destinationNodeURI.identifier] as const);
    expect(liens.length).toBeGreaterThan(20);
    const cles = new Set(liens.map((l) => l.join()));
    for (const [a, b] of liens) {
      expect(dit.get(a)?.fullStatement).toBe(dit.get(b)?.fullStatement);
      expect(dit.get(a)?.CFItemType).toBe(dit.get(b)?.CFItemType);
      expect(cles).toContain(`${b},${a}`);
    }
  });
});

describe('a criterion that the edition in force words otherwise', () => {
  it('stays, under its own identifier, until the date of the next edition, and leads to the one in force', () => {
    const referentiels = graphe();
    const titre = titreDe(referentiels, 'crcd-06');
    const [apres, avant] = titre.editions;
    const enVigueur = new Map(apres?.competences.flatMap((e) => e.criteres).map((k) => [k.id, k.texte]));
    const changes = avant?.competences.flatMap((e) => e.criteres).filter((k) => enVigueur.get(k.id) !== k.texte) ?? [];
    expect(changes.length).toBeGreaterThan(0);
    const paquet = paquetDe(lire(referentiels), 'crcd-06');
    for (const k of changes) {
      const cle = `crcd-06/evaluation/2020-12-21/${k.id.split('/').at(-1) ?? ''}`;
      const item = paquet.CFItems.find((i) => i.identifier === uuid(cle));
      expect(item?.fullStatement).toBe(k.texte);
      expect(item?.statusEndDate).toBe('2021-06-03');
      expect(
        paquet.CFAssociations.some(
          (a) =>
            a.associationType === 'replacedBy' &&
            a.originNodeURI.identifier === uuid(cle) &&
            a.destinationNodeURI.identifier === uuid(k.id),
        ),
      ).toBe(true);
    }
  });
});

describe('what the schema refuses', () => {
  const [chemin, contenu] = [...lire(graphe())].find(([c]) => c.includes('/CFItems/')) ?? [];

  it.each([
    ['a null', { notes: null }],
    ['a property of another making', { couleur: 'bleu' }],
    ['an identifier that is no UUID', { identifier: 'crcd-06' }],
    ['a relative uri', { uri: '/ims/case/v1p1/CFItems/1' }],
  ])('%s', (_, faute) => {
    expect(fautesCase(chemin ?? '', { ...(contenu as object), ...faute })).not.toEqual([]);
  });
});
