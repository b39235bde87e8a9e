/** From draft to law: tried over past incidents, looked at, published with a day of force and a fresh proof. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { publishDraft, tryDraft, type Law, type LawText, type Trial } from "../shared/api/rules";
import { proven } from "../shared/factors/step-up";
import { fieldOf } from "../shared/forms";
import { grouped, momentOf, stamp } from "../shared/format/format";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { stampField, stampOf } from "../shared/stamp-field";
import { t } from "../shared/text/text";
import { writingOf } from "./drafts";
import { trialReport } from "./trial-report";
import { said } from "./words";

/** How many past incidents: a few thousand take seconds, more a while. */
const SIZES = [500, 2_000, 10_000, 20_000] as const;

export class ReleasePart extends Part {
  @property({ attribute: false }) law!: Law;
  @property({ attribute: false }) draft!: LawText;
  @property({ attribute: false }) changed: () => void = () => undefined;
  @state() private size: number = 2_000;
  @state() private fresh: Trial | null = null;
  @state() private trying = false;
  @state() private publishing = false;
  @state() private problem = "";
  @state() private refused = "";
  @state() private later = false;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("draft") && this.fresh !== null && this.fresh.digest !== this.draft.digest) this.fresh = null;
  }

  /** The trial of this very text; one of an earlier text says nothing of it. */
  get #trial(): Trial | null {
    const trial = this.fresh ?? this.draft.trial;
    return trial?.digest === this.draft.digest ? trial : null;
  }

  override render(): TemplateResult {
    const unkept = writingOf(this.law.key) !== undefined;
    return html`${unkept ? html`<p class="note warn">${t("rules.release.unkept")} <a href="/rules/laws/${this.law.key}/draft/edit" @click=${follow}>${t("rules.tab.edit")}</a></p>` : nothing}
      ${this.#steps()} ${this.#trying()} ${this.#publishing()}
      ${this.#trial === null ? nothing : trialReport(this.#trial, this.draft.definition)}`;
  }

  /** Where the draft stands on its way. */
  #steps(): TemplateResult {
    const sound = this.draft.faults.length === 0;
    const step = (done: boolean, text: string): TemplateResult => html`<li class=${done ? "done" : ""}><span aria-hidden="true">${done ? "✓" : "○"}</span> ${text}<span class="sr"> ${t(done ? "rules.step.done" : "rules.step.open")}</span></li>`;
    return html`<ol class="law-steps" aria-label=${t("rules.steps")}>
      ${step(true, t("rules.step.kept"))} ${step(sound, sound ? t("rules.step.sound") : t("rules.check.faults", { n: this.draft.faults.length }))} ${step(this.#trial !== null, t("rules.step.tried"))}
      ${step(false, t("rules.step.published"))}
    </ol>`;
  }

  #trying(): TemplateResult {
    const trial = this.#trial;
    const sound = this.draft.faults.length === 0;
    return html`<section class="slab">
      <h2>${t("rules.try.title")}</h2>
      <p class="dim">${t("rules.try.about")}</p>
      ${trial === null ? nothing : html`<p class="sound">${t("rules.try.done", { at: stamp(Date.parse(trial.at), me.timezone), n: grouped(trial.incidents) })}</p>`}
      ${sound
        ? nothing
        : html`<p class="broken">${t("rules.try.mend")}</p>
            <ul class="lines">${this.draft.faults.map((one) => html`<li><p>${said(one.message)} <small>${one.path}</small></p></li>`)}</ul>`}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${!sound
        ? nothing
        : me.may("laws.try")
          ? html`<div class="buttons">
              <label class="try-size">${t("rules.try.size")}
                <select @change=${(event: Event) => (this.size = Number((event.target as HTMLSelectElement).value))} ?disabled=${this.trying}>
                  ${SIZES.map((size) => html`<option value=${size} ?selected=${size === this.size}>${t("rules.try.newest", { count: grouped(size) })}</option>`)}
                </select>
              </label>
              <button type="button" class=${trial === null ? "go" : ""} data-act="try" ?disabled=${this.trying} @click=${() => void this.#try()}>${t(this.trying ? "rules.try.running" : trial === null ? "rules.try" : "rules.try.again")}</button>
            </div>`
          : trial === null
            ? html`<p class="note warn">${t("rules.try.others")}</p>`
            : nothing}
    </section>`;
  }

  #publishing(): TemplateResult {
    const ready = this.#trial !== null && this.draft.faults.length === 0;
    return html`<section class="slab">
      <h2>${t("rules.publish.title")}</h2>
      <p class="dim">${t("rules.publish.about")}</p>
      ${this.refused === "" ? nothing : html`<p class="note bad" role="alert">${this.refused}</p>`}
      ${!me.may("laws.publish") ? html`<p class="note">${t(ready ? "rules.publish.who" : "rules.publish.who.later")}</p>` : ready ? this.#form() : html`<p class="note warn">${t("rules.publish.untried")}</p>`}
    </section>`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#submit}>
      <fieldset class="choice">
        <legend>${t("rules.starts_at")}</legend>
        <label><input type="radio" name="when" value="now" .checked=${!this.later} @change=${() => (this.later = false)} />${t("rules.publish.now")}</label>
        <label><input type="radio" name="when" value="later" .checked=${this.later} @change=${() => (this.later = true)} />${t("rules.publish.later")}</label>
      </fieldset>
      ${this.later ? stampField({ name: "starts_at", label: t("rules.starts_at"), value: "", required: true }) : nothing}
      <div class="buttons"><button type="submit" class="go" data-act="publish" ?disabled=${this.publishing}>${this.publishing ? t("form.sending") : t("rules.publish")}</button></div>
    </form>`;
  }

  async #try(): Promise<void> {
    this.trying = true;
    this.problem = "";
    await attempt(
      async () => (this.fresh = await tryDraft(this.law.key, this.size)),
      (text) => (this.problem = text),
    );
    this.trying = false;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    if (!this.publishing) void this.#publish(fields);
  };

  async #publish(fields: FormData): Promise<void> {
    const startsAt = this.later ? momentOf(stampOf(fieldOf(fields, "starts_at")) ?? "", me.timezone) : null;
    this.refused = this.later && startsAt === null ? t("stamp.pattern") : "";
    if (this.refused !== "") return;
    this.publishing = true;
    await attempt(
      async () => {
        const made = await proven(() => publishDraft(this.law.key, { digest: this.draft.digest, starts_at: startsAt }));
        go(`/rules/laws/${this.law.key}/${made.version ?? ""}`);
      },
      (text, problem) => {
        this.refused = problem.code === "version_conflict" ? t("rules.publish.another") : problem.field("field") === "starts_at" ? t("rules.publish.starts_at") : text;
        if (problem.code === "version_conflict") this.changed();
      },
    );
    this.publishing = false;
  }
}
customElements.define("law-release", ReleasePart);
