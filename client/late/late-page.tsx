import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useDevices, useHeldEdits, useLocalCopies } from "../sync/use-late-edits";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { EmptyState } from "../ui/empty-state";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { deviceConcerns } from "./device-concerns";
import { DeviceList } from "./device-list";
import { lateEntries, type LateEntry } from "./late-entries";
import { LateList, WaitingList } from "./late-list";
import styles from "./late-page.module.css";

/** Susulan: edits that came too late, for their authors and for facilitators, who also see what is still to come. */
export function LatePage() {
  const workshop = useWorkshop();
  const identity = useIdentity();
  const held = useHeldEdits();
  const copies = useLocalCopies();
  const entries = useMemo(() => lateEntries(held, copies), [held, copies]);
  if (workshop === null || identity === null) return <SkeletonCards />;
  return (
    <div className={styles.page}>
      <Content workshop={workshop} role={identity.role} entries={entries} />
    </div>
  );
}

interface ContentProps {
  readonly workshop: WorkshopState;
  readonly role: Identity["role"];
  readonly entries: readonly LateEntry[];
}

function Content({ workshop, role, entries }: ContentProps) {
  const words = useWords(lateWords);
  if (role === "facilitator") return <ForFacilitator workshop={workshop} entries={entries} />;
  if (role !== "participant") return <EmptyState title={words.onlyMembers} />;
  return (
    <>
      <Heading lead={words.leadAuthor} />
      <LateList entries={entries} workshop={workshop} mayDecide={false} />
    </>
  );
}

function Heading({ lead }: { readonly lead: string }) {
  const words = useWords(lateWords);
  return (
    <header>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{lead}</p>
    </header>
  );
}

const views = ["menunggu", "semua", "perangkat"] as const;
const viewParam = "bagian";
const panelId = "susulan";

function ForFacilitator({ workshop, entries }: Omit<ContentProps, "role">) {
  const words = useWords(lateWords);
  const [params, setParams] = useSearchParams();
  const view = views.find((one) => one === params.get(viewParam)) ?? "menunggu";
  const show = (next: (typeof views)[number]) => setParams({ [viewParam]: next }, { replace: true });
  const { unsent, away } = deviceConcerns(useDevices());
  const waiting = entries.filter((entry) => entry.state === "waiting").length;
  return (
    <>
      <Heading lead={words.leadFacilitator} />
      <Tabs
        label={words.views}
        tabs={[
          { id: "menunggu", label: words.waiting, count: waiting },
          { id: "semua", label: words.all, count: entries.length },
          { id: "perangkat", label: words.devices, count: unsent.length + away.length },
        ]}
        selected={view}
        onSelect={show}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${view}`}>
        {view === "perangkat" ? (
          <DeviceList workshop={workshop} />
        ) : view === "semua" ? (
          <LateList entries={entries} workshop={workshop} mayDecide />
        ) : (
          <WaitingList entries={entries} workshop={workshop} mayDecide onShowAll={() => show("semua")} />
        )}
      </div>
    </>
  );
}
