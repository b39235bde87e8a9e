/** Giving a role: which, where (by tree or map), up to which grade, from when until when. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { GRADES, grantRole, type AccountRow, type GradeName, type Grant, type RoleRow } from "../shared/api/administration";
import { newKey } from "../shared/api/client";
import "../shared/area-chooser";
import { proven } from "../shared/factors/step-up";
import { momentOf } from "../shared/format/format";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { live } from "../shared/live/live";
import { me } from "../shared/session";
import { stampField } from "../shared/stamp-field";
import { named, t, word } from "../shared/text/text";
import { LONGEST_REVEALING_DAYS, endsInTime, grantable, mustEnd } from "./accounts";
import { register } from "./register";

export class GrantForm extends Part {
  @property({ attribute: false }) account!: AccountRow;
  @property({ attribute: false }) granted: (grant: Grant) => void = () => undefined;
  @property({ attribute: false }) cancel: () => void = () => undefined;
  @state() private roleKey = "";
  @state() private area: string | null = null;
  @state() private whole = true;
  @state() private grade: GradeName = "L2";
  @state() private startsAt = "";
  @state() private endsAt = "";
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();

  override render(): TemplateResult {
    const choices = grantable(register.roles, this.account, this.account.grants);
    const role = register.role(this.roleKey);
    const ending = mustEnd(role, this.grade);
    return html`<form class="grant" autocomplete="off" @submit=${this.#submit} @change=${() => (this.#key = newKey())}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${t("grants.role")}</legend>
          ${choices.map(
            ({ role: one, excludedBy }) => html`<label class=${excludedBy === null ? "" : "out"}>
              <input type="radio" name="role" value=${one.key} ?disabled=${excludedBy !== null} .checked=${one.key === this.roleKey} @change=${() => this.#choose(one)} />
              ${named(one)}
              <small>${excludedBy !== null ? t("grants.excluded", { role: register.roleName(excludedBy) }) : one.alone ? t("grants.alone") : t("grants.may", { n: one.actions.length })}</small>
            </label>`,
          )}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${t("grants.where")}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${() => (this.whole = true)} />${t("area.whole_city")}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${() => (this.whole = false)} />${t("grants.one_area")}</label>
          </fieldset>
          ${this.whole ? nothing : html`<area-chooser .chosen=${this.area} .choose=${(code: string) => this.#place(code)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${t("grants.grade")}</legend>
            ${GRADES.map(
              (one) => html`<label>
                <input type="radio" name="grade" value=${one} ?disabled=${role !== undefined && one > role.highest_grade} .checked=${one === this.grade} @change=${() => (this.grade = one)} />
                <span class="grade ${one}">${one}</span> <small>${word("grade", one)}</small>
              </label>`,
            )}
          </fieldset>
          <div class="pair">
            ${stampField({ name: "starts_at", label: t("grants.starts"), value: this.startsAt, empty: t("grants.now"), onChange: (text) => (this.startsAt = text) })}
            ${stampField({ name: "ends_at", label: t("grants.ends"), value: this.endsAt, empty: ending ? t("grants.at_most", { n: LONGEST_REVEALING_DAYS }) : t("grants.for_good"), required: ending, onChange: (text) => (this.endsAt = text) })}
          </div>
        </div>
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.#missing === null ? nothing : html`<p class="dim" role="status">${t(this.#missing, { n: LONGEST_REVEALING_DAYS })}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending || this.#missing !== null}>${this.sending ? t("form.sending") : t("grants.give")}</button>
        <button type="button" @click=${() => this.cancel()}>${t("form.cancel")}</button>
      </div>
    </form>`;
  }

  /** What must be chosen before the role can be given. */
  get #missing(): "grants.choose_role" | "grants.choose_area" | "grants.choose_end" | null {
    if (this.roleKey === "") return "grants.choose_role";
    if (!this.whole && this.area === null) return "grants.choose_area";
    const times = [momentOf(this.startsAt, me.timezone), momentOf(this.endsAt, me.timezone)] as const;
    return mustEnd(register.role(this.roleKey), this.grade) && !endsInTime(...times, live.nowMs) ? "grants.choose_end" : null;
  }

  /** A role that does not reach the chosen grade brings its own. */
  #choose(role: RoleRow): void {
    this.roleKey = role.key;
    if (this.grade > role.highest_grade) this.grade = role.highest_grade;
  }

  #place(code: string): void {
    this.area = code;
    this.#key = newKey();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    this.sending = true;
    this.problem = "";
    const asked = {
      role: this.roleKey,
      area_code: this.whole ? null : this.area,
      grade: this.grade,
      starts_at: momentOf(this.startsAt, me.timezone),
      ends_at: momentOf(this.endsAt, me.timezone),
    };
    await attempt(
      async () => this.granted(await proven(() => grantRole(this.account.id, asked, this.#key))),
      (text) => (this.problem = text),
    );
    this.#key = newKey();
    this.sending = false;
  }
}
customElements.define("grant-form", GrantForm);
