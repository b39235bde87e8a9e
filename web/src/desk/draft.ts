/** The new incident while it is being written. */

import { fileIncident, findPlaces, whatIsAt } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Source } from "../shared/api/intake";
import type { Category, Incident, LonLat, Place, Priority } from "../shared/api/types";
import { getContext, placeChain } from "../shared/context";
import { coordinates } from "../shared/format/format";
import { locale, named, t } from "../shared/text/text";
import { parsePlace } from "../shared/places/parse";
import { explain } from "./problems";
import { suggestCategory } from "./suggest";
import { warningText } from "./warnings";

export interface ChosenPlace {
  at: LonLat;
  text: string;
  /** Goes into the incident's address; a bare point has none. */
  address: string;
  warnings: string[];
}

/** What names a spot; the name of an area or of a cell is no address. */
const ADDRESSED: ReadonlySet<string> = new Set(["facility", "street", "address"]);

/** Fields that the server alone judges. */
const REPORTER_FIELDS: readonly string[] = ["reporter_name", "reporter_phone"];

export class Draft {
  description = "";
  category: Category | null = null;
  /** A person chose the category: no suggestion replaces it. */
  categoryByHand = false;
  priority: Priority | null = null;
  /** Who sits at a telephone hears of one thing after another by it: the door stays. */
  source: Source = "desk";
  reporterName = "";
  reporterPhone = "";
  /** Opening standards that are met, by key. */
  standards: readonly string[] = [];
  place: ChosenPlace | null = null;
  found: Place[] | null = null;
  /** The text that `found` answers. */
  foundFor = "";
  /** Counts places that were pointed at on the map. */
  pointed = 0;
  problem = "";
  /** The field that the problem is about. */
  problemField = "";
  sending = false;
  /** Counts openings, so that a view knows when to start afresh. */
  opened = 0;
  #key = newKey();
  #lookup = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins anew with what is already known, or goes on with what was begun and left. */
  open(description: string): void {
    if (description === "" && (this.description !== "" || this.place !== null)) {
      this.opened += 1;
      this.#changed();
      return;
    }
    this.clear();
    this.opened += 1;
    this.describe(description);
  }

  clear(): void {
    this.description = "";
    this.category = null;
    this.categoryByHand = false;
    this.priority = null;
    this.reporterName = this.reporterPhone = "";
    this.standards = [];
    this.place = null;
    this.found = null;
    this.problem = this.problemField = "";
    this.sending = false;
    this.#key = newKey();
    this.#changed();
  }

  describe(description: string): void {
    this.description = description;
    if (!this.categoryByHand) this.#setCategory(suggestCategory(getContext().categories.values(), description));
    this.#mended();
  }

  #setCategory(category: Category | null): void {
    if (category?.key !== this.category?.key) this.standards = [];
    this.category = category;
  }

  chooseCategory(category: Category | null): void {
    this.#setCategory(category);
    this.categoryByHand = category !== null;
    this.#mended();
  }

  choosePriority(priority: Priority | null): void {
    this.priority = priority;
    this.#changed();
  }

  chooseSource(source: Source): void {
    this.source = source;
    this.#changed();
  }

  nameReporter(field: "reporterName" | "reporterPhone", event: Event): void {
    this[field] = (event.target as HTMLInputElement).value;
    this.#mended();
  }

  tick(standard: string, on: boolean): void {
    const others = this.standards.filter((one) => one !== standard);
    this.standards = on ? [...others, standard] : others;
    this.#changed();
  }

  choosePlace(place: Place): void {
    const text = named(place);
    this.#take({ at: [place.lon, place.lat], text, address: ADDRESSED.has(place.kind) ? text : "", warnings: [] });
    void this.#look();
  }

  /** A point of the map; the facility that stands there names it. */
  async choosePoint(at: LonLat, facility: { name_zh: string; name_en: string } | null = null): Promise<void> {
    const address = facility === null ? "" : named(facility);
    this.pointed += 1;
    this.#take({ at, text: address || coordinates(...at), address, warnings: [] });
    await this.#look();
  }

  #take(place: ChosenPlace): void {
    this.place = place;
    this.found = null;
    this.#lookup += 1;
    this.#mended();
  }

  /** Says what is at the chosen place: its areas, its road, and whether something looks wrong. */
  async #look(): Promise<void> {
    const chosen = this.place;
    if (chosen === null) return;
    try {
      const here = await whatIsAt(...chosen.at);
      if (this.place !== chosen) return;
      const chain = placeChain(here.areas);
      const text = chosen.address === "" ? chain : `${chosen.text} · ${chain}`;
      this.place = { ...chosen, text, warnings: here.warnings.map(warningText) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (this.place === chosen) this.place = { ...chosen, warnings: [explain(error)] };
    }
    this.#changed();
  }

  forgetPlace(): void {
    this.place = null;
    this.#changed();
  }

  closeSearch(): void {
    this.found = null;
    this.#changed();
  }

  /** Offers what is found under a text, and answers it; nothing once the text or the place is another. */
  async search(text: string): Promise<Place[]> {
    this.#lookup += 1;
    const lookup = this.#lookup;
    let found: Place[] | null = null;
    try {
      if (text.trim() !== "") found = await find(text);
      if (lookup !== this.#lookup || this.place !== null) return [];
      const told = this.problemField === "search" || (this.problemField === "place" && found !== null && found.length > 0);
      if (told) this.problem = this.problemField = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (lookup !== this.#lookup) return [];
      this.problem = explain(error);
      this.problemField = "search";
    }
    this.found = found;
    this.foundFor = text;
    this.#changed();
    return found ?? [];
  }

  /**
   * Files it, as one more report of an open incident where `sameAs` names one; null when something is missing or
   * refused, and `problem` says what.
   */
  async file(sameAs: { incident: number; reason: string } | null = null): Promise<{ incident: Incident; warnings: string[] } | null> {
    const missing = this.#missing();
    this.problem = missing?.text ?? "";
    this.problemField = missing?.field ?? "";
    if (missing !== null || this.category === null || this.place === null || this.sending) {
      this.#changed();
      return null;
    }
    this.sending = true;
    this.#changed();
    const [lon, lat] = this.place.at;
    try {
      const filed = await fileIncident(
        {
          category: this.category.key,
          description: this.description.trim(),
          lon,
          lat,
          source: this.source,
          ...(this.reporterName.trim() === "" ? {} : { reporter_name: this.reporterName.trim() }),
          ...(this.reporterPhone.trim() === "" ? {} : { reporter_phone: this.reporterPhone.trim() }),
          ...(sameAs === null ? {} : { same_as: sameAs }),
          ...(this.priority === null ? {} : { priority: this.priority }),
          ...(this.place.address === "" ? {} : { address: this.place.address }),
        },
        this.#key,
      );
      this.clear();
      return { incident: filed.incident, warnings: filed.warnings.map(warningText) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error.field(locale() === "zh" ? "message_zh" : "message_en") || explain(error);
      this.problemField = REPORTER_FIELDS.find((field) => field === error.errors[0]?.field) ?? "";
      // What was refused was not filed: the next try is another request.
      if (error.code !== "network") this.#key = newKey();
      return null;
    } finally {
      this.sending = false;
      this.#changed();
    }
  }

  /** What was missing and is there now is not complained of any more, nor is a refusal of what has changed since. */
  #mended(): void {
    const missing = this.#missing();
    const searching = this.problemField === "search" && this.place === null;
    if (!searching && missing?.field !== this.problemField) this.problem = this.problemField = "";
    this.#changed();
  }

  /** In the order of the fields: where, what, then in words. */
  #missing(): { text: string; field: string } | null {
    if (this.place === null) return { text: t("form.place.needed"), field: "place" };
    if (this.category === null) return { text: t("form.category.needed"), field: "category" };
    if (this.description.trim() === "") return { text: t("form.description.needed"), field: "description" };
    return null;
  }

  /** Says that nothing was found under what was typed. */
  missPlace(): void {
    this.problem = t("form.place.none");
    this.problemField = "place";
    this.#changed();
  }
}

/** Coordinates typed by hand need no search. */
async function find(text: string): Promise<Place[]> {
  const typed = parsePlace(text);
  return typed?.kind === "coordinates" ? [pointPlace(typed.lon, typed.lat)] : findPlaces(text);
}

function pointPlace(lon: number, lat: number): Place {
  const name = coordinates(lon, lat);
  const names = { name_zh: name, name_en: name, detail_zh: "", detail_en: "" };
  return { kind: "coordinates", key: name, ...names, lon, lat, bbox: null, training: false };
}
