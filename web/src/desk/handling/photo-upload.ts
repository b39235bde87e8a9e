/** Sending photos from the desk: what they show is chosen first; each says how it went. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { sendPhotoOf, type PhotoKind } from "../../shared/api/handling";
import { newKey } from "../../shared/api/client";
import { Part } from "../../shared/part";
import { photoFault, PHOTO_TYPES } from "../../shared/photos";
import { attempt } from "../../shared/problems";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";

const KINDS: readonly PhotoKind[] = ["before", "after", "scene"];

export class PhotoUpload extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ type: Number }) incidentId = 0;
  @state() private kind: PhotoKind = "after";
  @state() private sending = 0;
  @state() private told: { name: string; text: string; bad: boolean }[] = [];

  override render(): TemplateResult {
    return html`<form class="new upload" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset class="priority" aria-label=${t("proof.upload.kind")}>
        ${KINDS.map(
          (one) => html`<label class=${this.kind === one ? "on" : ""}>
            <input type="radio" name="photo-kind" class="sr" .checked=${this.kind === one} @change=${() => (this.kind = one)} />${word("proof.kind", one)}
          </label>`,
        )}
      </fieldset>
      <label class="pick-file"><input type="file" accept=${PHOTO_TYPES.join(",")} multiple ?disabled=${this.sending > 0} @change=${this.#chosen} /><span>${t("proof.upload")}</span></label>
      ${this.sending > 0 ? html`<p role="status">${t("proof.upload.sending", { n: this.sending })}</p>` : nothing}
      ${this.told.map((one) => html`<p class="note ${one.bad ? "bad" : "good"}" role=${one.bad ? "alert" : "status"}>${one.name} · ${one.text}</p>`)}
    </form>`;
  }

  #chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = "";
    if (files.length > 0) void this.#sendAll(files, this.incidentId, this.kind);
  };

  async #sendAll(files: readonly File[], incidentId: number, kind: PhotoKind): Promise<void> {
    this.told = [];
    this.sending = files.length;
    for (const file of files) {
      const { text, bad } = await sendOne(file, incidentId, kind);
      if (incidentId === this.incidentId) this.told = [...this.told, { name: file.name, text, bad }];
      this.sending -= 1;
    }
    this.desk.handling.refresh();
  }
}

async function sendOne(file: File, incidentId: number, kind: PhotoKind): Promise<{ text: string; bad: boolean }> {
  const fault = photoFault(file);
  if (fault !== null) return { text: t(fault === "kind" ? "proof.upload.type" : "proof.upload.large"), bad: true };
  let text = t("proof.upload.done");
  const done = await attempt(
    () => sendPhotoOf(incidentId, kind, file, newKey()),
    (refused) => (text = refused),
  );
  return { text, bad: !done };
}
customElements.define("desk-photo-upload", PhotoUpload);
