import type { GeoJSONSourceDiff } from "maplibre-gl";
import { expect, test } from "vitest";
import { DiffedSource } from "../../src/shared/map/diffed-source";

/** MapLibre's side: takes differences in, and answers when it is told to. */
class Drawn {
  diffs: GeoJSONSourceDiff[] = [];
  answer: () => void = () => undefined;
  waits = false;

  updateData = async (diff: GeoJSONSourceDiff): Promise<void> => {
    this.diffs.push(diff);
    if (this.waits) await new Promise<void>((answer) => (this.answer = answer));
  };
}

test("what comes first is added, what changes is changed, what goes is removed", async () => {
  const drawn = new Drawn();
  const source = new DiffedSource(drawn);
  source.put(1, [114, 30], { icon: "a", turn: 0 });
  await source.flush();
  source.put(1, [114.1, 30], { icon: "b", turn: 0 });
  await source.flush();
  source.remove(1);
  await source.flush();
  expect(drawn.diffs).toEqual([
    {
      add: [{ type: "Feature", id: 1, geometry: { type: "Point", coordinates: [114, 30] }, properties: { icon: "a", turn: 0 } }],
      update: [],
      remove: [],
    },
    {
      add: [],
      update: [
        {
          id: 1,
          newGeometry: { type: "Point", coordinates: [114.1, 30] },
          addOrUpdateProperties: [{ key: "icon", value: "b" }],
        },
      ],
      remove: [],
    },
    { add: [], update: [], remove: [1] },
  ]);
});

test("a property that is no more is taken away, so that an old rank does not stay on the map", async () => {
  const drawn = new Drawn();
  const source = new DiffedSource(drawn);
  source.put(1, [114, 30], { code: "E1", rank: 2 });
  await source.flush();
  source.put(1, [114, 30], { code: "E1" });
  await source.flush();
  expect(drawn.diffs[1]?.update).toEqual([{ id: 1, removeProperties: ["rank"], addOrUpdateProperties: [] }]);
});

test("what is the same as before is not sent", async () => {
  const drawn = new Drawn();
  const source = new DiffedSource(drawn);
  for (let count = 0; count < 3; count += 1) {
    source.put(1, [114, 30], { icon: "a" });
    await source.flush();
  }
  expect(drawn.diffs.length).toBe(1);
});

test("while one difference is on its way the next waits, and only the newest wish of a unit goes", async () => {
  const drawn = new Drawn();
  drawn.waits = true;
  const source = new DiffedSource(drawn);
  source.put(1, [114, 30], { icon: "a" });
  const first = source.flush();
  source.put(1, [114.1, 30], { icon: "a" });
  await source.flush();
  source.put(1, [114.2, 30], { icon: "a" });
  await source.flush();
  expect(drawn.diffs.length).toBe(1);
  drawn.waits = false;
  drawn.answer();
  await first;
  expect(drawn.diffs.length).toBe(2);
  expect(drawn.diffs[1]?.update?.[0]?.newGeometry).toEqual({ type: "Point", coordinates: [114.2, 30] });
});
