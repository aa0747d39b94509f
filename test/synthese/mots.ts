/** What synthetic wordings are put together from; nothing of it is a référentiel. */
export const VERBES =
  'accueillir adapter analyser animer appliquer argumenter assurer calculer classer collecter commander conduire construire contrôler coordonner déployer diagnostiquer distribuer documenter encadrer entretenir établir évaluer expliquer fabriquer gérer identifier installer interpréter lire maintenir mesurer monter négocier nettoyer optimiser organiser piloter planifier poser préparer présenter programmer proposer rechercher réceptionner rédiger régler rendre réparer respecter sécuriser sélectionner signaler suivre tester traiter transmettre trier utiliser valider vérifier'.split(
    ' ',
  );
export const NOMS =
  'accès achat affichage aliment anomalie appareil application archive atelier bâtiment béton bilan bois budget câble cahier canalisation capteur carrelage chantier chariot charpente chaudière circuit classeur cloison colis commande compteur compte conduite contrat couverture cuisine cuve défaut délai demande dessin devis dossier écran électricité emballage enduit engin entrepôt équipement erreur escalier espace étage étiquette facture fenêtre fichier filtre fixation flux formulaire fournisseur gabarit gaine horaire incident installation intervention inventaire isolation itinéraire joint journal lame ligne linge livraison local logement logiciel lot machine maçonnerie marchandise matériel menu mesure métrage meuble mobilier modèle moteur moule mur nettoyage nomenclature outil outillage panneau parcelle parquet peinture pièce plan planning plante plateau porte poste pression procédure produit profil projet prototype rapport réclamation recette réglage relevé repas réseau ressource robot rouleau sécurité serveur service site sol soudure stock structure support surface système tableau température terrain textile toiture tournée traçabilité transport tri tuyauterie vanne véhicule ventilation vitrage volume zone'.split(
    ' ',
  );
export const PRECISIONS =
  'courant conforme initial définitif quotidien hebdomadaire annuel automatisé manuel numérique imprimé partagé sécurisé prioritaire urgent préventif correctif provisoire collectif individuel extérieur intérieur technique commercial administratif réglementaire écologique économique local international'.split(
    ' ',
  );
export const CONTEXTES = [
  'en équipe',
  'à distance',
  'en autonomie',
  'dans le respect des délais',
  'en présence du client',
  'sur site occupé',
  'en tenant compte des aléas',
  'selon les consignes',
  'dans un contexte multilingue',
  'à partir d’un cahier des charges',
].map((c) => c.replaceAll('’', "'"));
/** What a synthetic titre is the trade of. */
export const METIERS =
  'Agent Assistant Conducteur Conseiller Électricien Employé Étancheur Façadier Formateur Installateur Maçon Mécanicien Monteur Œnologue Opérateur Peintre Responsable Technicien'.split(
    ' ',
  );
/** Of the NSF, code and intitulé: what titres are sorted by. */
export const DOMAINES = [
  ['221', 'Agroalimentaire, alimentation, cuisine'],
  ['227', 'Énergie, génie climatique'],
  ['232', 'Bâtiment : construction et couverture'],
  ['233', 'Bâtiment : finitions'],
  ['251', 'Mécanique générale et de précision, usinage'],
  ['254', 'Structures métalliques'],
  ['255', 'Électricité, électronique'],
  ['311', 'Transport, manutention, magasinage'],
  ['312t', 'Négociation et vente'],
  ['324t', 'Saisie, mise en forme et communication des données'],
  ['326', "Informatique, traitement de l'information, réseaux de transmission"],
  ['330', 'Spécialités plurivalentes sanitaires et sociales'],
  ['334', 'Accueil, hôtellerie, tourisme'],
  ['343', "Nettoyage, assainissement, protection de l'environnement"],
] as const;
