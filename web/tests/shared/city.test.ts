// @vitest-environment happy-dom
import { nothing, render } from "lit";
import { afterEach, expect, test, vi } from "vitest";
import { client } from "../../src/shared/api/calls";
import type { City, Session } from "../../src/shared/api/types";
import { followCity } from "../../src/shared/city";
import { getContext, setContext } from "../../src/shared/context";
import { live } from "../../src/shared/live/live";
import type { LiveMessage } from "../../src/shared/live/messages";
import { attribution } from "../../src/shared/map/legend";
import { setLocale } from "../../src/shared/text/text";
import { aUnit } from "../values";

const AT = "2026-11-22T06:00:00Z";
const CITY = { timezone: "Asia/Shanghai", attribution: ["© OpenStreetMap contributors"], notice_zh: "", notice_en: "", training: true } as unknown as City;
const SNAPSHOT: LiveMessage = { kind: "snapshot", at: AT, seq: 1, units: [aUnit({ training: false })], incidents: [], alerts: [], closures: [], etas: [] };
const TRAINING_IS_OVER: LiveMessage = { kind: "change", at: AT, seq: 2, topic: "city.training", body: {} };

let undo: () => void = () => undefined;

/** A window: what its map says of where the data come from, whenever that is drawn. */
function window(city: City): { said: () => string } {
  setLocale("en");
  setContext({} as Session, { ...city }, []);
  const page = document.createElement("div");
  const draw = (): void => void render(attribution(getContext().city), page);
  undo = followCity(draw);
  draw();
  return { said: () => page.textContent };
}

afterEach(() => {
  undo();
  live.stop();
  vi.restoreAllMocks();
  render(nothing, document.body);
});

test("the word goes from the map at once when the feed says that the training is over", () => {
  const { said } = window(CITY);
  live.hear(SNAPSHOT);
  expect(said()).toContain("Training data");
  live.hear(TRAINING_IS_OVER);
  expect(said()).not.toMatch(/training/i);
});

test("while training units go on with what they are at, the map says that some of it is for training", () => {
  const { said } = window(CITY);
  live.hear({ ...SNAPSHOT, units: [aUnit({ training: true }), aUnit({ id: 2, training: false })] });
  live.hear(TRAINING_IS_OVER);
  expect(said()).toContain("Some of it for training");
});

test("a window that missed it asks when it gets a snapshot", async () => {
  const { said } = window(CITY);
  const asked = vi.spyOn(client, "get").mockResolvedValue({ account: {}, permissions: { actions: [] }, city: { ...CITY, training: false } });
  live.hear(SNAPSHOT);
  expect(asked).not.toHaveBeenCalled();
  live.hear({ ...SNAPSHOT, seq: 9 });
  await vi.waitFor(() => expect(said()).not.toMatch(/training/i));
  expect(asked).toHaveBeenCalledTimes(1);
});
