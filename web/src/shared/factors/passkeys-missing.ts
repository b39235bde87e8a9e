/** Why there are no passkeys at this address, and where there are. */

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../text/text";
import { byNameHere, passkeysLack } from "./passkeys";

/** Nothing where passkeys work. */
export function passkeysMissing(): TemplateResult | typeof nothing {
  const lack = passkeysLack();
  if (lack === null) return nothing;
  const address = byNameHere(location);
  return html`<p class="note lack">${t(`passkeys.lack.${lack}`)} ${address === null ? nothing : html`${t("passkeys.here")} <a href=${address}>${address}</a>`}</p>`;
}
