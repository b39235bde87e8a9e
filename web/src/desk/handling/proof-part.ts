/** The tab of what proves the closure: photos before and after, voice notes, what is missing, what was kept. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Photo, ProofState } from "../../shared/api/handling";
import { contentOf, thumbnailOf } from "../../shared/api/talk";
import type { Incident } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { moment } from "../../shared/format/format";
import { openModals } from "../../shared/frame/modal";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { me } from "../../shared/session";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { heldList, heldSign, pictureDialog } from "./picture";
import "./photo-upload";
import { proofText } from "./proof-words";
import { titleOf } from "./refusals";

const SIDES = ["before", "after", "scene"] as const;

export class ProofPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @state() private shown = 0;
  @state() private copied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(() => this.desk.handling.leave("proof"));
  }

  protected override willUpdate(): void {
    this.desk.handling.look("proof");
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const { proof, photos, problem } = this.desk.handling;
    if (problem !== "") return html`<p class="note bad" role="alert">${problem}</p>`;
    if (proof === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    const picture = photos?.find((one) => one.id === this.shown);
    return html`${this.#items(proof)} ${photos === null ? nothing : this.#photos(photos)}
      ${me.may("messages.send") && this.incident.closed_at === null ? html`<desk-photo-upload .desk=${this.desk} .incidentId=${this.incident.id}></desk-photo-upload>` : nothing}
      ${this.#kept(proof)} ${this.#code(proof)}
      ${picture === undefined ? nothing : pictureDialog(picture, this.incident, () => (this.shown = 0))}`;
  }

  #items(proof: ProofState): TemplateResult {
    const missing = proof.items.filter((one) => !one.met).length;
    return html`<section class="shown" aria-label=${t("proof.items")}>
      <h3>${t("proof.items")} <em>${missing === 0 ? t("proof.complete") : t("proof.missing", { n: missing })}</em></h3>
      <ul>
        ${proof.items.map(
          (one) => html`<li class=${one.met ? "met" : "lacking"} data-item=${one.item}>
            ${heldSign(one.met ? "good" : "bad")}
            <span><b>${titleOf(one)}</b><small>${proofText(one)}</small></span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #photos(all: readonly Photo[]): TemplateResult {
    const voices = all.filter((one) => one.kind === "voice");
    const photos = all.filter((one) => one.kind !== "voice");
    return html`<section class="photos" aria-label=${t("proof.photos")}>
      <h3>${t("proof.photos")} <em>${photos.length === 0 ? "" : photos.length}</em></h3>
      ${photos.length === 0
        ? html`<p class="empty">${t("proof.photos.none")}</p>`
        : html`<div class="sides">${SIDES.map((side) => this.#side(side, photos.filter((one) => one.kind === side)))}</div>`}
      ${voices.length === 0 ? nothing : html`<h3>${t("proof.voices")}</h3><ul class="voices">${voices.map((one) => this.#voice(one))}</ul>`}
    </section>`;
  }

  #side(side: (typeof SIDES)[number], photos: readonly Photo[]): TemplateResult | typeof nothing {
    if (photos.length === 0 && side === "scene") return nothing;
    return html`<section class=${side}>
      <h4>${word("proof.kind", side)}</h4>
      ${photos.length === 0 ? html`<p class="empty">${t("proof.side.none")}</p>` : nothing}
      <ul>
        ${photos.map(
          (one) => html`<li data-photo=${one.id}>
            <button type="button" class="thumbnail" @click=${() => (this.shown = one.id)}>
              <img src=${thumbnailOf(one.id)} alt=${t("story.photo.open", { what: word("proof.kind", one.kind) })} loading="lazy" />
            </button>
            <small>${one.sent_by} · ${at(one.sent_at)}</small>
            ${heldList(one, this.incident)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #voice(one: Photo): TemplateResult {
    const name = `${one.sent_by} · ${at(one.sent_at)}`;
    return html`<li><small>${name}</small><audio controls preload="none" src=${contentOf(one.id)} aria-label=${t("proof.voice", { name })}></audio></li>`;
  }

  #kept({ proof }: ProofState): TemplateResult | typeof nothing {
    if (proof === null) return nothing;
    return html`<section class="kept">
      <h3>${t("proof.kept")} <em>${t(proof.met ? "proof.complete" : "proof.incomplete")}</em></h3>
      <dl class="facts">
        <div><dt>${t("proof.kept.at")}</dt><dd>${at(proof.made_at)} · ${t("proof.kept.round", { n: proof.round })}</dd></div>
        <div><dt>${t("proof.kept.sum")}</dt><dd class="sum">${proof.sha256}</dd></div>
        <div><dt>${t("proof.kept.signed")}</dt><dd>${proof.signed_at === null ? t("proof.kept.unsigned") : at(proof.signed_at)}</dd></div>
      </dl>
    </section>`;
  }

  /** What a citizen is read out: a number and a code, and where they are typed in. */
  #code({ code, proof }: ProofState): TemplateResult {
    const address = `${location.origin}/report/check`;
    const text = t("proof.public.text", { number: this.incident.number, code, address });
    const copy = (): void => {
      void navigator.clipboard.writeText(text).then(() => {
        this.copied = true;
      });
    };
    return html`<section class="public">
      <h3>${t("proof.public")}</h3>
      <p class="pad dim">${t(proof === null ? "proof.public.later" : "proof.public.now")}</p>
      <dl class="facts">
        <div><dt>${t("proof.public.number")}</dt><dd>${this.incident.number}</dd></div>
        <div><dt>${t("proof.public.code")}</dt><dd class="code-out">${code.replace(/(.{4})(?=.)/g, "$1-")}</dd></div>
        <div><dt>${t("proof.public.address")}</dt><dd><a href="${address}?number=${this.incident.number}" target="_blank" rel="noopener">${address}</a></dd></div>
      </dl>
      ${"clipboard" in navigator ? html`<p class="pad"><button type="button" @click=${copy}>${t(this.copied ? "proof.public.copied" : "proof.public.copy")}</button></p>` : nothing}
    </section>`;
  }
}

function at(stamp: string): string {
  return moment(Date.parse(stamp), live.nowMs, getContext().city.timezone, "minutes");
}
customElements.define("desk-proof", ProofPart);
