/** The entry of citizens' pages: nothing of the desks, no session. */

import "@fontsource-variable/noto-sans-sc/wght.css";
import "../shared/styles/tokens.css";
import "../shared/styles/base.css";
import "../shared/styles/map.css";
import "./portal.css";
import "./portal-view";
