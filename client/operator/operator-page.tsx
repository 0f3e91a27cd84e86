import { useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import { landingPath, operatorPath } from "../app/paths";
import { PlainPage } from "../app/plain-page";
import { EntryFrame } from "../public/entry-frame";
import { operatorSession } from "../sync/device-session";
import { ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { operatorWords } from "../words/operator";
import { CreateWorkshopForm } from "./create-workshop-form";
import { CreatedLinks } from "./created-links";
import { createPath } from "./operator-paths";
import { WorkshopList } from "./workshop-list";

interface Created {
  readonly title: string;
  readonly workshop: CreatedWorkshop;
}

/** For whoever runs the server: the list of workshops, and a new one. */
export function OperatorPage() {
  const words = useWords(operatorWords);
  const [, navigate] = useLocation();
  const [session] = useState(operatorSession);
  // Lives as long as this page: the links are shown once.
  const [created, setCreated] = useState<Created | null>(null);
  if (session === null) {
    return (
      <PlainPage
        title={words.notEnteredTitle}
        action={<ButtonLink href={landingPath}>{words.toLanding}</ButtonLink>}
      >
        {words.notEntered}
      </PlainPage>
    );
  }
  return (
    <EntryFrame width="wide" title={`${words.title} - Rembuk`}>
      <Switch>
        <Route path={createPath}>
          <CreateWorkshopForm
            token={session.token}
            onCreated={(workshop, title) => {
              setCreated({ workshop, title });
              navigate(operatorPath, { replace: true });
            }}
          />
        </Route>
        <Route>
          {created === null ? (
            <WorkshopList token={session.token} />
          ) : (
            <CreatedLinks title={created.title} created={created.workshop} onDone={() => setCreated(null)} />
          )}
        </Route>
      </Switch>
    </EntryFrame>
  );
}
