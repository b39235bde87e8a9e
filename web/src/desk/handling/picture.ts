/** A photo in full, over the page, with what is known of it. */

import { html, nothing, type TemplateResult } from "lit";
import type { Photo } from "../../shared/api/handling";
import { contentOf } from "../../shared/api/talk";
import type { Incident } from "../../shared/api/types";
import { modal } from "../../shared/frame/modal";
import { t, word } from "../../shared/text/text";
import { doubtsOf, placeOf, timeOf, type Held } from "./photos";

export function pictureDialog(photo: Photo, incident: Incident, close: () => void): TemplateResult {
  const title = word("proof.kind", photo.kind);
  return modal({
    title,
    close,
    content: html`<img class="whole-picture" src=${contentOf(photo.id)} alt=${title} />
      ${heldList(photo, incident)}
      <div class="buttons"><button type="button" @click=${close}>${t("help.close")} <kbd>Esc</kbd></button></div>`,
  });
}

export function heldList(photo: Photo, incident: Incident): TemplateResult {
  return html`<ul class="held">
    ${heldRow(placeOf(photo))}${heldRow(timeOf(photo, incident))}
    ${doubtsOf(photo).map((text) => heldRow({ tone: "unknown", text }))}
  </ul>`;
}

const SIGN = { good: "M5 13l4 4L19 7", bad: "M6 6l12 12M18 6L6 18", unknown: "M12 7v7M12 17.5v.5" } as const;

export function heldSign(tone: Held["tone"]): TemplateResult {
  return html`<svg viewBox="0 0 24 24" class="held-sign ${tone}" aria-hidden="true"><path d=${SIGN[tone]} /></svg><i class="sr">${word("proof.tone", tone)}</i>`;
}

function heldRow({ tone, text }: Held): TemplateResult | typeof nothing {
  return text === "" ? nothing : html`<li class=${tone}>${heldSign(tone)} ${text}</li>`;
}
