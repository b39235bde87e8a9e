/** The state of the feed in words. */

import { clock } from "../format/format";
import { t } from "../text/text";
import type { FeedState } from "./feed";

export function feedText(feed: FeedState): string {
  switch (feed.state) {
    case "connecting":
      return t("feed.connecting");
    case "live":
      return t("feed.live", { n: feed.ageS });
    case "delayed":
      return t("feed.delayed", { n: feed.ageS });
    case "down":
      return t("feed.down", { time: feed.silentS < 60 ? t("span.seconds", { n: feed.silentS }) : clock(feed.silentS) });
  }
}
