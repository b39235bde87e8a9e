/** Photos that go along with a report: chosen before it is sent, sent after it has a number. */

import { Problem, newKey } from "../shared/api/client";
import type { LonLat } from "../shared/api/types";
import { photoFault } from "../shared/photos";
import { sendPhoto, type Receipt } from "./calls";
import { saidPlainly } from "./refusals";

export interface ChosenPhoto {
  readonly file: File;
  readonly key: string;
  readonly address: string;
  state: "waiting" | "sending" | "sent" | "refused";
  refusal: string;
  /** How far from what was reported it was taken, in metres, where that is too far; null where it is not. */
  awayM: number | null;
}

export class Photos {
  readonly items: ChosenPhoto[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes files up to a number; returns those that were not taken, and why. */
  choose(files: readonly File[], most: number): { name: string; fault: "kind" | "size" | "many" }[] {
    const left: { name: string; fault: "kind" | "size" | "many" }[] = [];
    for (const file of files) {
      const fault = photoFault(file) ?? (this.items.length >= most ? "many" : null);
      if (fault === null) this.items.push({ file, key: newKey(), address: URL.createObjectURL(file), state: "waiting", refusal: "", awayM: null });
      else left.push({ name: file.name, fault });
    }
    this.#changed();
    return left;
  }

  drop(photo: ChosenPhoto): void {
    const at = this.items.indexOf(photo);
    if (at >= 0) this.items.splice(at, 1);
    URL.revokeObjectURL(photo.address);
    this.#changed();
  }

  get unsent(): number {
    return this.items.filter((one) => one.state !== "sent").length;
  }

  /** One after the other; what was sent is not sent again. */
  async send(receipt: Receipt, at: LonLat | null): Promise<void> {
    for (const photo of this.items) if (photo.state !== "sent") await this.#sendOne(photo, receipt, at);
  }

  async #sendOne(photo: ChosenPhoto, receipt: Receipt, at: LonLat | null): Promise<void> {
    photo.state = "sending";
    photo.refusal = "";
    this.#changed();
    try {
      const kept = await sendPhoto(receipt, photo.file, at, photo.key);
      photo.state = "sent";
      photo.awayM = kept.in_place === false ? kept.distance_m : null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      photo.state = "refused";
      photo.refusal = saidPlainly(error);
    }
    this.#changed();
  }

  forget(): void {
    for (const photo of this.items) URL.revokeObjectURL(photo.address);
    this.items.length = 0;
  }
}
