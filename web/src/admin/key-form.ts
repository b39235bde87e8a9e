/** Making a key: what for, which actions, until when, how often; or one that follows another. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { makeKey, turnOverKey, type AccountRow, type KeyRow, type NewKey } from "../shared/api/administration";
import { proven } from "../shared/factors/step-up";
import { cityStamp, grouped, moment, momentOf, zoneName } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { stampField, stampOf } from "../shared/stamp-field";
import { named, t, word } from "../shared/text/text";
import { OVERLAPS, endOf, type Overlap } from "./key-times";
import { register } from "./register";

/** For how long a key is good where nobody says otherwise: half a year. */
const USUAL_MS = 180 * 86_400_000;
/** What the interface takes where nobody says otherwise. */
const USUAL_PER_MINUTE = 6_000;
const USUAL_PER_DAY = 2_000_000;

export class KeyForm extends Part {
  @property({ attribute: false }) account!: AccountRow;
  /** The key that the new one follows; null for a new key of its own. */
  @property({ attribute: false }) old: KeyRow | null = null;
  @property({ attribute: false }) made: (secret: string) => void = () => undefined;
  @property({ attribute: false }) cancel: () => void = () => undefined;
  @state() private some = false;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private overlap: Overlap = "hour";
  @state() private problem = "";
  @state() private sending = false;
  #expiresAt = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#expiresAt = cityStamp(live.nowMs + USUAL_MS, me.timezone);
    this.follow(register.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { old } = this;
    const lacks = old === null && this.some && this.chosen.size === 0;
    return html`<form autocomplete="off" @submit=${this.#submit}>
      ${old === null
        ? html`<label><span>${t("keys.label")}</span><input name="label" maxlength="100" required autofocus /></label>
            ${this.#actions()}`
        : html`<p class="dim">${t("keys.turn_over.about")}</p>
            ${this.#overlaps(old)}`}
      ${stampField({ name: "expires_at", label: t(old === null ? "keys.expires" : "keys.turn_over.expires"), value: this.#expiresAt, required: true })}
      ${old === null ? this.#quotas() : nothing}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${lacks ? html`<p class="dim" role="status">${t("keys.choose_action")}</p>` : nothing}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending || lacks}>${this.sending ? t("form.sending") : t(old === null ? "keys.make" : "keys.turn_over")}</button>
        <button type="button" @click=${() => this.cancel()}>${t("form.cancel")}</button>
      </div>
    </form>`;
  }

  /** What the roles of the system give; a key may be for less, never for more. */
  get #known(): { key: string; name_zh: string; name_en: string }[] {
    const found = new Map(this.account.grants.flatMap((grant) => register.role(grant.role)?.actions ?? []).map((one) => [one.key, one]));
    return [...found.values()];
  }

  #actions(): TemplateResult {
    const known = this.#known;
    const radio = (some: boolean, title: string, about: string): TemplateResult => html`<label>
      <input type="radio" name="which" .checked=${this.some === some} ?disabled=${some && known.length === 0} @change=${() => (this.some = some)} />
      ${title} <small>${about}</small>
    </label>`;
    return html`<fieldset class="choice">
        <legend>${t("keys.actions")}</legend>
        ${radio(false, t("keys.all_actions"), t(known.length === 0 ? "keys.no_role" : "keys.all_actions.about"))}
        ${radio(true, t("keys.some_actions"), t("keys.some_actions.about"))}
      </fieldset>
      ${this.some
        ? html`<fieldset class="choice scopes">
            <legend class="sr">${t("keys.some_actions")}</legend>
            ${known.map((one) => this.#box(one))}
          </fieldset>`
        : nothing}`;
  }

  #box(one: { key: string; name_zh: string; name_en: string }): TemplateResult {
    const toggle = (event: Event): void => {
      const chosen = new Set(this.chosen);
      if ((event.target as HTMLInputElement).checked) chosen.add(one.key);
      else chosen.delete(one.key);
      this.chosen = chosen;
    };
    return html`<label><input type="checkbox" value=${one.key} .checked=${this.chosen.has(one.key)} @change=${toggle} />${named(one)} <small>${one.key}</small></label>`;
  }

  #quotas(): TemplateResult {
    const field = (name: string, label: string, usual: number, most: number): TemplateResult =>
      html`<label><span>${label}</span><input name=${name} type="number" min="1" max=${most} placeholder=${grouped(usual)} /></label>`;
    return html`<div class="pair">
      ${field("per_minute", t("keys.per_minute"), USUAL_PER_MINUTE, 1_000_000)} ${field("per_day", t("keys.per_day"), USUAL_PER_DAY, 100_000_000)}
    </div>`;
  }

  #overlaps(old: KeyRow): TemplateResult {
    const at = (overlap: Overlap): string => {
      const ms = endOf(old, overlap, live.nowMs);
      return `${moment(ms, live.nowMs, me.timezone, "minutes")} ${zoneName(ms, me.timezone)}`;
    };
    return html`<fieldset class="choice overlaps">
      <legend>${t("keys.turn_over.old")}</legend>
      ${(Object.keys(OVERLAPS) as Overlap[]).map(
        (one) => html`<label>
          <input type="radio" name="overlap" value=${one} .checked=${this.overlap === one} @change=${() => (this.overlap = one)} />
          ${word("keys.overlap", one)} <small>${one === "now" ? t("keys.overlap.now.about") : at(one)}</small>
        </label>`,
      )}
    </fieldset>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    if (!this.sending) void this.#send(fields);
  };

  async #send(fields: FormData): Promise<void> {
    const expiresAt = momentOf(stampOf(fieldOf(fields, "expires_at")) ?? "", me.timezone);
    this.problem = expiresAt === null ? t("stamp.pattern") : "";
    if (expiresAt === null) return;
    this.sending = true;
    await attempt(
      async () => {
        const { secret } = await proven(() => this.#call(fields, expiresAt));
        this.made(secret);
      },
      (text) => (this.problem = text),
    );
    this.sending = false;
  }

  async #call(fields: FormData, expiresAt: string): Promise<{ secret: string }> {
    if (this.old !== null) return turnOverKey(this.account.id, this.old.id, { expires_at: expiresAt, overlap_s: OVERLAPS[this.overlap] });
    const quota = (name: "per_minute" | "per_day"): Partial<NewKey> => {
      const text = fieldOf(fields, name);
      return text === "" ? {} : { [name]: Number(text) };
    };
    const scopes = this.some ? { scopes: [...this.chosen] } : {};
    return makeKey(this.account.id, { label: fieldOf(fields, "label"), expires_at: expiresAt, ...scopes, ...quota("per_minute"), ...quota("per_day") });
  }
}
customElements.define("key-form", KeyForm);
