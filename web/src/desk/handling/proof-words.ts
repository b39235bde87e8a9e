/** Why something is proved or is not, in words. */

import type { ProofState } from "../../shared/api/handling";
import { getContext } from "../../shared/context";
import { moment } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { word } from "../../shared/text/text";

type Shown = ProofState["items"][number];

export function proofText({ reason, details }: Pick<Shown, "reason" | "details">): string {
  const at = details["at"];
  const by = details["by"];
  const when = typeof at === "string" ? moment(Date.parse(at), live.nowMs, getContext().city.timezone, "minutes") : "";
  const how = typeof by === "string" ? word("proof.witness", by) : "";
  return [word("proof.reason", reason), how, when].filter((part) => part !== "").join(" · ");
}
