/** Up and down arrows go from the field to the links of the results, and back. */
export function naviguerAuClavier(champ: HTMLInputElement, listes: HTMLElement): void {
  const liens = () => [...listes.querySelectorAll<HTMLAnchorElement>('h2 a, h3 a')];
  const aller = (e: KeyboardEvent, vers: HTMLElement | undefined) => {
    if (!vers) return;
    e.preventDefault();
    vers.focus();
  };
  champ.addEventListener('keydown', (e) => {
    if (e.key === 'ArrowDown') aller(e, liens()[0]);
  });
  listes.addEventListener('keydown', (e) => {
    const ici = liens().findIndex((l) => l === document.activeElement);
    if (ici < 0) return;
    if (e.key === 'ArrowDown') aller(e, liens()[ici + 1]);
    if (e.key === 'ArrowUp') aller(e, ici === 0 ? champ : liens()[ici - 1]);
  });
}

/** True where « / » is a character being typed. */
export const saisit = (cible: EventTarget | null): boolean =>
  cible instanceof HTMLElement && (cible.isContentEditable || cible.matches('input, textarea, select'));
