import { ChevronDown } from "lucide-react";
import { useLocation } from "wouter";
import { DimensionBadge } from "../ui/code-badge";
import { Menu, type MenuItem } from "../ui/menu";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import type { WorkshopLinks, WorkshopPlace } from "./workshop-links";
import { sharedPageIcons } from "./page-icons";
import styles from "./group-switch.module.css";

interface GroupSwitchProps {
  readonly links: WorkshopLinks;
  readonly place: WorkshopPlace;
}

/** On phones: says which group (or shared page) one looks at, and leads to the others. */
export function GroupSwitch({ links, place }: GroupSwitchProps) {
  const words = useWords(shellWords);
  const [, navigate] = useLocation();
  const { dimension, groups, shared } = links;
  const items: readonly MenuItem[] = [
    { kind: "heading", id: "groups", label: words.groups },
    ...groups.map((group) => ({
      id: group.dimension.id,
      label: group.dimension.shortName,
      icon: <DimensionBadge dimension={group.dimension} size="sm" look={group.current ? "filled" : "soft"} />,
      detail: group.own ? `${words.ownGroup}, ${words.items(group.count)}` : words.items(group.count),
      onSelect: () => navigate(group.href),
    })),
    { kind: "separator", id: "line" },
    { kind: "heading", id: "shared", label: words.shared },
    ...shared.map(({ page, href, waiting }) => {
      const Icon = sharedPageIcons[page];
      return {
        id: page,
        label: words.page(page),
        ...(waiting > 0 ? { detail: `${waiting} ${words.waiting}` } : {}),
        icon: <Icon aria-hidden="true" />,
        onSelect: () => navigate(href),
      };
    }),
  ];
  const trigger =
    place.kind === "worksheet" && dimension !== undefined ? (
      <span className={styles.here}>
        <DimensionBadge dimension={dimension} />
        <span className={styles.name}>{dimension.shortName}</span>
        <ChevronDown aria-hidden="true" />
      </span>
    ) : (
      <span className={styles.here}>
        <span className={styles.name}>{place.kind === "shared" ? words.page(place.page) : ""}</span>
        <ChevronDown aria-hidden="true" />
      </span>
    );
  return <Menu label={words.switchGroup} look="plain" align="start" trigger={trigger} items={items} />;
}
