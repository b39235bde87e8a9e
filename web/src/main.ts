/** The entry: styles, then the application element. */

import "@fontsource-variable/noto-sans-sc/wght.css";
import "maplibre-gl/dist/maplibre-gl.css";
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";
import "./shared/styles/map.css";
import "./shared/styles/office.css";
import "./shared/styles/tables.css";
import "./shared/styles/area-tree.css";
import "./shared/styles/dialogs.css";
import "./shared/styles/tabs.css";
import "./sign-in/sign-in.css";
import "./shared/styles/office-narrow.css";
import "./desk/desk.css";
import "./desk/lists.css";
import "./desk/map.css";
import "./desk/panel.css";
import "./desk/override.css";
import "./desk/tools.css";
import "./desk/form.css";
import "./desk/handling.css";
import "./desk/queue.css";
import "./desk/command.css";
import "./desk/narrow.css";
import "./wall/wall.css";
import "./app";
