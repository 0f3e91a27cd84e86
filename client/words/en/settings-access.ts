import type { WorkshopStage } from "../../../shared/domain/workshop";
import type { AccessLevel } from "../../../shared/protocol/workshop-state";
import type { SettingsAccessWords } from "../settings-access";

type LinkRole = "facilitator" | "advisor" | "observer";

export const words: SettingsAccessWords = {
  accessLead:
    "Locking or hiding deletes nothing, and every worksheet can always be opened again. Facilitators can always write.",
  presets: "Set everything for a stage",
  presetHelp: (stage: WorkshopStage) => presetHelps[stage],
  presetNow: "in force now",
  presetDone: (stage: number) => `Access is set as for stage ${stage}`,
  perGroup: "Group by group",
  allGroups: "All groups",
  mixed: "mixed",
  level: (level: AccessLevel) => levelNames[level],
  accessDone: (group: string, worksheet: string, level: string) => `${worksheet} ${group}: ${level}`,

  forParticipants: "For participants",
  participantCode: "Participant code",
  joinUrl: "Entry address",
  qrLabel: (code: string) => `QR code to enter with code ${code}`,
  copyJoinUrl: "Copy the entry address",
  secretLinks: "Secret links",
  secretLinksHelp: "The server does not keep old links. If one is lost, make a new one.",
  linkName: (role: LinkRole) => linkNames[role],
  linkHelp: (role: LinkRole) => linkHelps[role],
  issue: "Make a new link",
  issueNamed: (name: string) => `Make a new ${name.toLowerCase()}`,
  issueTitle: (name: string) => `Replace the ${name.toLowerCase()}?`,
  issueWarning:
    "The old link stops working at once, and devices that came in by it are signed out. Nobody's work changes.",
  issueWarningOwn: "This device stays signed in.",
  cancel: "Cancel",
  newLinkOnce: "Keep this link now. It is shown only once.",
  newLinkQr: (name: string) => `QR code of the new ${name.toLowerCase()}`,
  copyNew: (name: string) => `Copy the new ${name.toLowerCase()}`,
  linkLost: "The link was replaced but could not be shown. Please make it once more.",

  sampleLead:
    "Samples help to practise: rows marked as samples in all groups. What participants wrote is not touched when samples are loaded or removed.",
  loadSample: "Load sample content",
  removeSample: "Remove sample content",
  sampleLoaded: "Sample content is loaded",
  sampleRemoved: "Sample content was moved to the trash",
  noSample: "The region template of this workshop has no sample content.",
};

const levelNames = { open: "Open", view: "View only", hidden: "Hidden" };

const presetHelps = {
  1: "SWOT and strategies are open; programs and actions are not shown yet.",
  2: "Strategies, programs and actions are open; SWOT is view only.",
  3: "Programs and actions are deepened; SWOT and strategies are view only.",
  4: "Everything is view only, for the final review and the signing.",
};

const linkNames = { facilitator: "Facilitator link", advisor: "Advisor link", observer: "Observer link" };

const linkHelps = {
  facilitator: "Whoever has it can change the whole workshop.",
  advisor: "For advisors and experts: reads all groups.",
  observer: "Reads only; for the computer at the projector.",
};
