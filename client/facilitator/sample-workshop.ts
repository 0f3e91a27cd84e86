import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { identitySchema, type Identity } from "../../shared/protocol/identity";
import { workshopStateSchema, type WorkshopState } from "../../shared/protocol/workshop-state";
import { rembang } from "../../shared/regions/rembang";

/** For tests: a workshop of Rembang as the server sends it. */
export function sampleWorkshop(): WorkshopState {
  return workshopStateSchema.parse({
    id: "rembang",
    version: 1,
    settings: { ...rembang.settings, title: "Bimtek Tahap 2", stage: 2, columns: shippedColumnSettings },
    access: {},
    joinCode: "RBG472",
    joinUrl: "http://localhost/k/RBG472",
    archived: false,
  });
}

/** Somebody who writes in a group of it. */
export function sampleParticipant(dimensionId: string): Identity {
  return identitySchema.parse({
    ...sampleFacilitator(),
    role: "participant",
    person: { id: "p1", name: "Siti", office: { agencyId: null, name: "Kampus" }, dimensionId },
    personalCode: "K7M-4PX",
  });
}

export function sampleFacilitator(): Identity {
  return identitySchema.parse({
    sessionId: "s1",
    role: "facilitator",
    workshopId: "rembang",
    person: null,
    personalCode: null,
  });
}
