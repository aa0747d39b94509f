/**
 * Queries as French people type them: the words an entry must have to answer, as regular expressions over its bare
 * text (lower case, no accents, œ as oe), and the designation that must come first.
 */
export const REQUETES: [requete: string, motifs: RegExp[], premier?: string][] = [
  // one word, as it is
  ['usager', [/\b(usager|utilisateur|client)s?\b/]],
  ['client', [/\b(usager|utilisateur|client)s?\b/]],
  ['équipe', [/\bequipes?\b/]],
  ['entreprise', [/\bentreprises?\b/]],
  ['interlocuteur', [/\binterlocuteurs?\b/]],
  ['recouvrement', [/\brecouvrements?\b/], 'Assurer le recouvrement amiable de créances'],
  ['jury', [/\bjurys?\b/]],
  ['stress', [/\bstress\b/], 'Gérer son stress'],
  ['handicap', [/\bhandicaps?\b/]],
  ['prospection', [/\bprospections?\b/]],
  ['vente', [/\bventes?\b/]],
  ['confidentialité', [/\bconfidentialites?\b/]],
  ['tarif', [/\btarifs?\b/]],
  ['planning', [/\bplannings?\b/]],
  ['veille', [/\bveilles?\b/]],
  // accents, case, ligatures
  ['equipe', [/\bequipes?\b/]],
  ['ÉQUIPE', [/\bequipes?\b/]],
  ['Equipe', [/\bequipes?\b/]],
  ['œuvre', [/\boeuvres?\b/]],
  ['oeuvre', [/\boeuvres?\b/]],
  ['reglementation', [/\breglementations?\b/]],
  ['reseau', [/\breseaux?\b/]],
  // apostrophes and elisions
  ["l'usager", [/\b(usager|utilisateur|client)s?\b/]],
  ['l’usager', [/\b(usager|utilisateur|client)s?\b/]],
  ["d'équipe", [/\bequipes?\b/]],
  ["l'entretien", [/\bentretiens?\b/]],
  ["qu'une offre", [/\boffres?\b/]],
  ["s'adapter", [/\badapter\b/]],
  // plurals both ways, irregular ones too
  ['usagers', [/\b(usager|utilisateur|client)s?\b/]],
  ['équipes', [/\bequipes?\b/]],
  ['objection', [/\bobjections?\b/]],
  ['objections', [/\bobjections?\b/]],
  ['travail', [/\btrava(il|ils|ux)\b/]],
  ['travaux', [/\btrava(il|ils|ux)\b/]],
  ['canal', [/\bcana(l|ux)\b/]],
  ['canaux', [/\bcana(l|ux)\b/]],
  ['réseaux', [/\breseaux?\b/]],
  ['tableau', [/\btableaux?\b/]],
  ['tableaux', [/\btableaux?\b/]],
  ['lieux', [/\blieux?\b/]],
  ['social', [/\bsocia(l|ux)\b/]],
  ['sociaux', [/\bsocia(l|ux)\b/]],
  ['oral', [/\bora(l|ux)\b/]],
  ['outil', [/\boutils?\b/]],
  // codes and numbers
  ['TP-00483', [/\btp-00483\b/], 'Conseiller relation client à distance'],
  ['tp00483', [/\btp-00483\b/], 'Conseiller relation client à distance'],
  ['00115', [/\b00115\b/], 'Conseiller commercial'],
  ['312t', [/\b312t\b/]],
  ['D1408', [/\bd1408\b/]],
  ['34076', [/\b34076\b/]],
  ['RNCP 35304', [/\brncp\b/, /\b35304\b/], 'Conseiller relation client à distance'],
  // hyphens
  ['savoir-faire', [/\bsavoirs?\b/, /\bfaire\b/]],
  ['face à face', [/\bfaces?\b/]],
  ['e-commerce', [/\b(e-commerce|commerce en ligne|commerce electronique)\b/]],
  ['ecommerce', [/\be-commerce\b/]],
  // synonyms of the field
  ['VAE', [/\b(vae|validation des acquis de l'experience)\b/], 'VAE'],
  ['MSP', [/\b(msp|mises? en situations?( professionnelles?)?)\b/], 'Mise en situation professionnelle'],
  ['ET', [/\bentretiens? techniques?\b|(?<=\()ET\b/], 'Entretien technique'],
  ['DP', [/\b(dp|dossiers? professionnels?)\b/]],
  ['utilisateur', [/\b(usager|utilisateur|client)s?\b/]],
  ['CGV', [/\b(cgv|conditions generales de ventes?)\b/]],
  ['RGPD', [/\b(rgpd|donnees personnelles|donnees a caractere personnel)\b/]],
  ['courriel', [/\b(courriels?|e-mails?|emails?|mails?|mel)\b/]],
  ['téléphone', [/\b(telephones?|telephoniques?)\b/]],
  ['mise en situation', [/\b(msp|mises? en situations?( professionnelles?)?)\b/]],
  // designations, whole or almost
  ['écoute active', [/\becoutes?\b/, /\bactives?\b/], "Pratiquer l'écoute active"],
  ['gérer son stress', [/\bgerer\b/, /\bstress\b/], 'Gérer son stress'],
  ['gerer ses emotions', [/\bgerer\b/, /\bemotions?\b/], 'Gérer ses émotions'],
  [
    'entretien technique',
    [/\bentretiens? techniques?\b|\bentretien.*\btechnique|\btechnique.*\bentretien/],
    'Entretien technique',
  ],
  ['entretien final', [/\b(entretiens?)\b/, /\bfina(l|ls|ux)\b/], 'Entretien final'],
  ['situations difficiles', [/\bsituations?\b/, /\bdifficiles?\b/], 'Gérer les situations difficiles'],
  ['rester courtois', [/\brester\b/, /\bcourtois\b/], 'Rester courtois'],
  ['prospecter à distance', [/\bprospecter\b/, /\bdistances?\b/], 'Prospecter à distance'],
  ['conseiller commercial', [/\bconseillers?\b/, /\bcommercia(l|ux)\b/], 'Conseiller commercial'],
  ['code du travail', [/\bcodes?\b/, /\btrava(il|ux)\b/], 'Connaissance du code du travail'],
  ['emploi type', [/\bemplois?\b/, /\btypes?\b/], 'Emploi type'],
];

/**
 * Queries that name a place: what comes first (place, then designation), the values of facets that are that place, and
 * the kind asked for; everything there is found.
 */
export const LIEUX: [requete: string, premier: RegExp, lieu: RegExp, nature?: string][] = [
  ['cp3', /^CC 08, CP 3 Prospecter à distance$/, /, CP 3$/],
  ['CP 3', /^CC 08, CP 3 Prospecter à distance$/, /, CP 3$/],
  ['ccp2', /^CC 08, CCP 2 Vendre en face à face/, /, CCP 2$/],
  ['crcd', /^CRCD 06, TP-00483 Conseiller relation client à distance$/, /^CRCD 06$/],
  ['CRCD 06', /^CRCD 06, TP-00483 Conseiller relation client à distance$/, /^CRCD 06$/],
  ['critères cp 5', /critère 5\.1/, /, CP 5$/, 'Critère'],
  ['cp 3 crcd', /^CRCD 06, CP 3 Gérer des situations difficiles/, /^CRCD 06, CP 3$/],
  ['compétence transversale', /^Glossaire du REAC Compétence transversale$/, /, CT \d$/, 'Compétence transversale'],
];
