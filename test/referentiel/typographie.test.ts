import { describe, expect, it } from 'vitest';
import { aplatir, composer, composerHtml, decomposer, slug } from '../../src/referentiel/typographie.ts';

describe('composer', () => {
  it.each([
    ["L'offre respecte l'intérêt", 'L’offre respecte l’intérêt'],
    ['outils de suivi : fiche client', 'outils de suivi\u00A0: fiche client'],
    ['« Sans objet »', '«\u00A0Sans objet\u00A0»'],
    ['Prêt ? Oui ; non !', 'Prêt\u202F? Oui\u202F; non\u202F!'],
    ['de 7000 à 12 000 caractères', 'de 7000 à 12\u202F000\u00A0caractères'],
    ['durée : 1 h 15', 'durée\u00A0: 1\u00A0h\u00A015'],
    ['CRCD 06, CCP 2, CP 3, p. 12', 'CRCD\u00A006, CCP\u00A02, CP\u00A03, p.\u00A012'],
    ['Millésime 05, décret n° 2023-1275', 'Millésime\u00A005, décret n°\u00A02023-1275'],
    ['9 compétences, 12 critères, 2,4 Mo', '9\u00A0compétences, 12\u00A0critères, 2,4\u00A0Mo'],
    ['du 1er janvier au 3 mars 2024', 'du 1er\u00A0janvier au 3\u00A0mars 2024'],
    ['du RE du 21/12/2020 au 03/06/2021', 'du RE du\u00A021/12/2020 au\u00A003/06/2021'],
    ['il en reste 2 maintenant', 'il en reste 2 maintenant'],
  ])('composes « %s »', (clavier, compose) => {
    expect(composer(clavier)).toBe(compose);
  });

  it('is undone by decomposer, and changes nothing else', () => {
    const texte =
      "Connaissance des produits, des services, des tarifs et CGV* de l'entreprise : (réductions, TVA...) ?";
    expect(decomposer(composer(texte))).toBe(texte);
  });

  it('may be applied twice', () => {
    const une = composer("« l'usager » ?");
    expect(composer(une)).toBe(une);
  });
});

describe('slug', () => {
  it('is ASCII, without accents, ligatures or glossary marks', () => {
    expect(slug('Mettre en œuvre les CGV* de l’État')).toBe('mettre-en-oeuvre-les-cgv-de-l-etat');
  });

  it('stays short, and apart for texts that begin alike', () => {
    const debut = 'Connaissance générale de l’organisation administrative de l’État et des autres ';
    const [a, b] = [slug(`${debut}structures`), slug(`${debut}opérateurs`)];
    expect(a.length).toBeLessThanOrEqual(72);
    expect(a).not.toBe(b);
  });

  it('is an address, of its own, for what ASCII cannot say', () => {
    const textes = ['C', 'C++', 'C#', 'Привет', 'Ω', 'λ', '🙂', '→', 'Lire le 中', 'Lire le 日'];
    const slugs = textes.map(slug);
    expect(slugs.filter((s) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(s))).toEqual([]);
    expect(new Set(slugs).size).toBe(textes.length);
    expect(slugs[0]).toBe('c');
  });

  it('brings together wordings that differ by case only', () => {
    expect(slug('institutions de la République')).toBe(slug('institutions de la république'));
  });
});

it('aplatir ignores case, accents and the kind of space', () => {
  expect(aplatir('Équipe\u00A0: Œuvre')).toBe('equipe : oeuvre');
});

describe('composerHtml', () => {
  it('composes texts and the attributes that are read, not scripts, code, addresses or policies', () => {
    expect(
      composerHtml(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><a href="/l'a" title="l'usager">l&#39;usager ?</a><code>'CP 2'</code><script>const a = 'b' ;</script>`,
      ),
    ).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><a href="/l'a" title="l’usager">l’usager\u202F?</a><code>'CP 2'</code><script>const a = 'b' ;</script>`,
    );
  });

  it('raises ordinals where a page can, not in a title or an attribute', () => {
    expect(composerHtml('<title>Au 1er mai</title><p title="le 1er mai">Dès le 1er mai</p>')).toBe(
      '<title>Au 1er\u00A0mai</title><p title="le 1er\u00A0mai">Dès le 1<sup>er</sup>\u00A0mai</p>',
    );
  });
});
