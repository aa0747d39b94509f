import { describe, expect, it } from 'vitest';
import { faute } from '../../src/controles/faute.ts';
import { rapport } from '../../src/controles/rapport.ts';

const controle = {
  fichiers: 2,
  fautes: [
    faute({
      fichier: 'content/titres/ex-01/activites/1.mdx',
      position: { line: 5, column: 5 },
      regle: 'reference-inconnue',
      message: 'Compétence 8 inattendue, une compétence de ex-01 attendue',
      attendu: ['1', '2'],
      suggestion: '2',
    }),
  ],
};

describe('rapport', () => {
  it('tells a person the place, the fault and what was expected', () => {
    expect(rapport(controle, 'humain')).toBe(
      [
        'content/titres/ex-01/activites/1.mdx:5:5  erreur  reference-inconnue',
        '  Compétence 8 inattendue, une compétence de ex-01 attendue',
        '  attendu 1, 2',
        '  vouliez-vous dire « 2 » ?',
        '',
        '1 faute dans 1 fichier.',
      ].join('\n'),
    );
  });

  it('tells GitHub where to show it, with its escapes', () => {
    expect(rapport(controle, 'github')).toBe(
      '::error file=content/titres/ex-01/activites/1.mdx,line=5,col=5,title=reference-inconnue::' +
        'Compétence 8 inattendue, une compétence de ex-01 attendue ; attendu 1, 2 ; vouliez-vous dire « 2 » ?',
    );
  });

  it('tells another program in JSON', () => {
    expect(JSON.parse(rapport(controle, 'json'))).toEqual([
      {
        fichier: 'content/titres/ex-01/activites/1.mdx',
        ligne: 5,
        colonne: 5,
        gravite: 'erreur',
        regle: 'reference-inconnue',
        message: 'Compétence 8 inattendue, une compétence de ex-01 attendue',
        attendu: ['1', '2'],
        note: 'vouliez-vous dire « 2 » ?',
      },
    ]);
  });

  it('tells apart what does not fail the check', () => {
    const point = faute({
      fichier: 'content/titres/ex-01/competences/1.mdx',
      position: { line: 9, column: 5 },
      regle: 'a-verifier',
      message: 'À vérifier, REAC.pdf page 27 : éléments à placer',
      avertissement: true,
    });
    expect(rapport({ fichiers: 2, fautes: [point] }, 'humain')).toBe(
      [
        'content/titres/ex-01/competences/1.mdx:9:5  avertissement  a-verifier',
        '  À vérifier, REAC.pdf page 27 : éléments à placer',
        '',
        'Contenu valide : 2 fichiers, 0 faute. 1 point à vérifier.',
      ].join('\n'),
    );
    expect(rapport({ fichiers: 2, fautes: [point] }, 'github')).toMatch(/^::warning file=/);
  });

  it('says so when there is nothing wrong', () => {
    expect(rapport({ fichiers: 2, fautes: [] }, 'humain')).toBe('Contenu valide : 2 fichiers, 0 faute.');
    expect(rapport({ fichiers: 2, fautes: [] }, 'github')).toBe('');
  });
});
