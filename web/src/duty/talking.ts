/** What is said without a network waits with all else that one did; it is sent in its order. */

import { carrying } from "../shared/talk/talk";
import { keeping } from "../shared/kept/kept";
import { work } from "./work";

/** Until the answer is called, words that could not be sent go to the outbox. */
export function carryTalk(): () => void {
  carrying.carry = async (incidentId, text, key) => {
    const outbox = await keeping.outbox();
    const about = { zh: text, en: text, number: work.incident(incidentId)?.number ?? "" };
    const action = { does: "message", method: "POST", path: `/incidents/${incidentId}/messages`, body: { text } } as const;
    await outbox.add({ ...action, file: null, task: null, incident: incidentId, about }, null, key);
  };
  return () => (carrying.carry = null);
}
