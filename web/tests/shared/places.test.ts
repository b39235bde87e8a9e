import { expect, test } from "vitest";
import { parsePlace } from "../../src/shared/places/parse";

test.each([
  ["114.27,30.58", { kind: "coordinates", lon: 114.27, lat: 30.58 }],
  [" 114.27 , 30.58 ", { kind: "coordinates", lon: 114.27, lat: 30.58 }],
  ["114.27 30.58", { kind: "coordinates", lon: 114.27, lat: 30.58 }],
  ["114.27\uff0c30.58", { kind: "coordinates", lon: 114.27, lat: 30.58 }],
  ["-70.9,-29.9", { kind: "coordinates", lon: -70.9, lat: -29.9 }],
])("%s is a pair of coordinates", (text, place) => {
  expect(parsePlace(text)).toEqual(place);
});

test("lat, lon is turned round when it can be nothing else", () => {
  expect(parsePlace("30.58, 114.27")).toEqual({ kind: "coordinates", lon: 114.27, lat: 30.58 });
});

test.each(["540,30", "200,200", "江汉路 12", "12", "114.27,30.58,5", "1e3,2", "nan,nan", ""])("%s is no place by itself", (text) => {
  expect(parsePlace(text)).toBeNull();
});

test("an H3 index is a cell, in either case", () => {
  expect(parsePlace("8B40A6800000FFF")).toEqual({ kind: "cell", cell: "8b40a6800000fff" });
  expect(parsePlace("7b40a6800000fff")).toBeNull();
});
