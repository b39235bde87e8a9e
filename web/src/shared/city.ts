/** What is known of the city and may change while a window is open: whether it is in training. */

import { readSession } from "./api/calls";
import { Problem } from "./api/client";
import { getContext } from "./context";
import { live, type LiveNews } from "./live/live";

/** Follows the feed until the answer is called; the listener hears that the city is known to be another. */
export function followCity(changed: () => void): () => void {
  let snapshots = 0;
  return live.subscribe((news: LiveNews) => {
    if (news.kind === "snapshot") snapshots += 1;
    if (news.topic === "city.training") {
      getContext().city.training = false;
      changed();
    } else if (news.kind === "snapshot" && snapshots > 1) void lookAgain(changed);
  });
}

/** A window that was away for long gets a snapshot, in which nobody says that the training is over. */
async function lookAgain(changed: () => void): Promise<void> {
  try {
    const { city } = await readSession();
    if (city === null || city.training === getContext().city.training) return;
    getContext().city.training = city.training;
    changed();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
