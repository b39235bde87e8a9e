/** Which role may do what, up to which grade: a table to read, with the roles that stand alone. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { RoleRow } from "../shared/api/administration";
import { Part } from "../shared/part";
import { named, t } from "../shared/text/text";
import { matrix } from "./matrix";
import { register } from "./register";

export class RolesPart extends Part {
  @state() private text = "";
  @state() private roleKey = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const roles = register.roles.filter((one) => this.roleKey === "" || one.key === this.role);
    const rows = matrix(register.roles, this.text, this.roleKey, named);
    return html`<h1>${t("section.roles")}</h1>
      <p class="dim">${t("roles.about")}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${t("roles.search")} placeholder=${t("roles.search")} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        <select aria-label=${t("grants.role")} @change=${(event: Event) => (this.roleKey = (event.target as HTMLSelectElement).value)}>
          <option value="">${t("accounts.any_role")}</option>
          ${register.roles.map((one) => html`<option value=${one.key}>${named(one)}</option>`)}
        </select>
      </div>
      ${register.problem === "" ? nothing : html`<p class="note bad" role="alert">${register.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${t("section.roles")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("roles.action")}</th>
              ${roles.map((role) => this.#head(role))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                <th scope="row">${named(row)} <small>${row.key}</small></th>
                ${roles.map((role) => this.#cell(row.grades.get(role.key)))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${rows.length === 0 && register.roles.length > 0 ? html`<p class="empty">${t("roles.none")}</p>` : nothing}`;
  }

  #head(role: RoleRow): TemplateResult {
    return html`<th scope="col" class=${role.alone ? "alone" : ""}>${named(role)}${role.alone ? html`<small>${t("roles.alone")}</small>` : nothing}</th>`;
  }

  #cell(grade: string | undefined): TemplateResult {
    if (grade === undefined) return html`<td class="never"><span class="sr">${t("roles.never")}</span><span aria-hidden="true">–</span></td>`;
    return html`<td><span class="grade ${grade}">${grade}</span></td>`;
  }
}
customElements.define("admin-roles", RolesPart);
