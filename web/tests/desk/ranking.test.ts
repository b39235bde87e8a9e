import { expect, test } from "vitest";
import { fresh, refreshed } from "../../src/desk/ranking";
import { aRecommendedUnit } from "../values";

const ids = (ranking: { rows: { entry: { unit: { id: number } }; gone: boolean }[] }): string[] =>
  ranking.rows.map((row) => `${row.entry.unit.id}${row.gone ? " gone" : ""}`);

test("a new answer changes times in place and leaves the rows where they are", () => {
  const shown = fresh([aRecommendedUnit(1, 100), aRecommendedUnit(2, 200)]);
  const next = refreshed(shown, [aRecommendedUnit(2, 90), aRecommendedUnit(1, 110)]);
  expect(ids(next)).toEqual(["1", "2"]);
  expect(next.rows.map((row) => row.entry.travel_time_s)).toEqual([110, 90]);
  expect(next.reordered).toBe(true);
});

test("a unit that is no longer offered stays in its row, struck out", () => {
  const shown = fresh([aRecommendedUnit(1, 100), aRecommendedUnit(2, 200)]);
  const next = refreshed(shown, [aRecommendedUnit(2, 200), aRecommendedUnit(3, 300)]);
  expect(ids(next)).toEqual(["1 gone", "2", "3"]);
  expect(next.reordered).toBe(false);
});

test("a unit nearer than all shown comes below and asks for a new order", () => {
  const next = refreshed(fresh([aRecommendedUnit(1, 100)]), [aRecommendedUnit(9, 50), aRecommendedUnit(1, 100)]);
  expect(ids(next)).toEqual(["1", "9"]);
  expect(next.reordered).toBe(true);
});

test("a row at the end that is no longer offered goes, because nothing moves by it", () => {
  const shown = fresh([aRecommendedUnit(1, 100), aRecommendedUnit(2, 200), aRecommendedUnit(3, 300)]);
  expect(ids(refreshed(shown, [aRecommendedUnit(1, 100)]))).toEqual(["1"]);
});

test("there are never more rows than digits to pick them", () => {
  let ranking = fresh([1, 2, 3, 4, 5].map((id) => aRecommendedUnit(id, id)));
  ranking = refreshed(ranking, [5, 6, 7, 8, 9, 10].map((id) => aRecommendedUnit(id, id)));
  expect(ranking.rows.length).toBe(9);
});
