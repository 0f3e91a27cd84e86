import type { PersonId } from "../../shared/domain/person";
import type { Role } from "../../shared/domain/role";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity, Person } from "../../shared/protocol/identity";

/** Who is calling, as stored; found by its token at every hello and request, so that a withdrawn session ends. */
export interface Session {
  readonly id: string;
  readonly role: Role;
  /** Null for operators only. */
  readonly workshopId: WorkshopId | null;
  /** Set for participants only. */
  readonly person: Person | null;
  readonly personalCode: string | null;
}

/** The owner of Yjs client ids: the person, so that several devices and tabs of one person share their claims. */
export function ownerOf(session: Session): PersonId | string {
  return session.person?.id ?? session.id;
}

export function identityOf(session: Session): Identity {
  return {
    sessionId: session.id,
    role: session.role,
    workshopId: session.workshopId,
    person: session.person,
    personalCode: session.personalCode,
  };
}
