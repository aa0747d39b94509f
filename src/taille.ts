/** « 12 ko », « 1,2 Mo »: a size as people read it. @param octets bytes */
export const formaterTaille = (octets: number): string =>
  octets < 1_000_000
    ? `${Math.max(1, Math.round(octets / 1000))}\u00A0ko`
    : `${(octets / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
