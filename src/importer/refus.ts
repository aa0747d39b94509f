/** What stops an import: a document that is not one we read, or one that lacks a part nothing can do without. */
export class Refus extends Error {
  /** Name of the document, as given on the command line. */
  readonly fichier: string;

  constructor(fichier: string, message: string) {
    super(message);
    this.fichier = fichier;
  }
}
