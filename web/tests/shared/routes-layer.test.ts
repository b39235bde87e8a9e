import type { Map as MapLibre } from "maplibre-gl";
import { expect, test } from "vitest";
import type { LineString } from "../../src/shared/api/types";
import { RoutesLayer } from "../../src/shared/map/routes-layer";

const LINE = { type: "LineString", coordinates: [[114.3, 30.6], [114.31, 30.6]] } as LineString;

/** MapLibre's side: counts what its sources are handed. */
class Drawn {
  readonly handed: string[] = [];
  addSource = (): void => undefined;
  addLayer = (): void => undefined;
  getSource = (name: string): { setData: () => void } => ({ setData: () => void this.handed.push(name) });
}

test("the same ways and the same spot again draw nothing anew", () => {
  const drawn = new Drawn();
  const layer = new RoutesLayer(drawn as unknown as MapLibre, "");
  layer.show([]);
  layer.point(null);
  expect(drawn.handed).toEqual([]);
  layer.show([{ line: LINE, chosen: true }]);
  layer.show([{ line: { ...LINE }, chosen: true }]);
  layer.point([114.3, 30.6]);
  layer.point([114.3, 30.6]);
  expect(drawn.handed).toEqual(["routes", "spot"]);
  layer.show([{ line: LINE, chosen: false }]);
  layer.point(null);
  expect(drawn.handed).toEqual(["routes", "spot", "routes", "spot"]);
});
