/*
 * What the page can do without until it is idle. One module, as it is one file that is fetched behind the page: asked
 * for part by part, the first load would carry the name and the needs of each.
 */
export { CarriedItem } from "./carried-item";
export { ItemEditor } from "./item-editor";
export { ItemGrab } from "./item-grab";
export { ItemPanel } from "./item-panel";
export { ItemAnnouncer } from "./item-announcer";
export { ItemFoot } from "./similar/item-foot";
export { SimilarLine, SimilarWatch } from "./similar/similar-line";
export { NotHereWhileOffline } from "../sheet/awaited-rows";
export { SwotPaste } from "./swot-paste";
