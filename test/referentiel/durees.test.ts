import { describe, expect, it } from 'vitest';
import { formaterDuree, minutesDEcoute, minutesDePresence, sommeDesParties } from '../../src/referentiel/durees.ts';

const partie = (duree: number | undefined, jury: boolean) => ({
  libelle: 'P',
  objet: 'o',
  duree,
  jury,
  surveillant: !jury,
});

describe('formaterDuree', () => {
  it.each([
    [15, '15 min'],
    [60, '1 h'],
    [65, '1 h 05'],
    [225, '3 h 45'],
  ])('writes %i minutes as an exam timetable does', (minutes, texte) => {
    expect(formaterDuree(minutes).replace(/\u00A0/g, ' ')).toBe(texte);
  });
});

describe('minutesDePresence', () => {
  it('adds up the timed parts where the jury sits', () => {
    const m = { duree: 180, parties: [partie(75, false), partie(45, false), partie(60, true)] };
    expect(minutesDePresence(m, 'jury')).toBe(60);
    expect(minutesDePresence(m, 'surveillant')).toBe(120);
  });

  it('gives untimed parts what the timed ones leave', () => {
    const m = { duree: 115, parties: [partie(45, false), partie(undefined, true), partie(undefined, true)] };
    expect(minutesDePresence(m, 'jury')).toBe(70);
    expect(minutesDePresence(m, 'surveillant')).toBe(45);
  });

  it('does not guess when untimed parts differ', () => {
    const m = { duree: 60, parties: [partie(undefined, false), partie(undefined, true)] };
    expect(minutesDePresence(m, 'jury')).toBeUndefined();
  });

  it('takes the presence of a modalité without parts', () => {
    expect(minutesDePresence({ duree: 15, presence: { jury: true, surveillant: false } }, 'jury')).toBe(15);
    expect(minutesDePresence({ duree: 15, presence: { jury: true, surveillant: false } }, 'surveillant')).toBe(0);
  });
});

describe('minutesDEcoute', () => {
  it('leaves out the preparation, the jury present or not', () => {
    const preparation = { ...partie(5, true), preparation: true as const };
    expect(minutesDEcoute({ duree: 15, parties: [preparation, partie(10, true)] })).toBe(10);
    expect(minutesDEcoute({ duree: 30, parties: [partie(10, false), partie(20, true)] })).toBe(20);
    expect(minutesDEcoute({ duree: 35, parties: [partie(15, false), partie(undefined, true)] })).toBe(20);
  });
});

it('sums the parts that have a duration', () => {
  expect(sommeDesParties([partie(75, true), partie(undefined, true), partie(15, true)])).toBe(90);
});
