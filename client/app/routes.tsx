import { Suspense, useEffect } from "react";
import { Route, Switch } from "wouter";
import { workshopIdSchema } from "../../shared/domain/workshop";
import { ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { LandingPage } from "../public/landing-page";
import { fetchedPage } from "./fetched-page";
import { BareSkeleton } from "./page-skeletons";
import { JoinPage, LinkEntryPage, OperatorPage } from "./pages";
import { landingPath } from "./paths";
import { PlainPage } from "./plain-page";

/** The room of a workshop, with all that keeps it in sync: nothing of it is needed to read the front page. */
const workshopRoutes = () => import("./workshop-routes");
const WorkshopRoutes = fetchedPage(workshopRoutes, (module) => module.WorkshopRoutes);

/** While somebody types a code, the room is fetched. */
const aheadAfterMs = 500;

/** Every address of the product and the page behind it. */
export function AppRoutes() {
  useEffect(() => {
    // What cannot be fetched now is asked for when it is opened.
    const timer = setTimeout(() => void workshopRoutes().catch(() => undefined), aheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={<BareSkeleton />}>
      <Switch>
        <Route path="/">
          <LandingPage />
        </Route>
        <Route path="/k/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
        <Route path="/masuk">
          <LinkEntryPage />
        </Route>
        <Route path="/pengelola/*?">
          <OperatorPage />
        </Route>
        <Route path="/w/:workshopId/*?">
          {(params) => {
            const workshopId = workshopIdSchema.safeParse(params.workshopId);
            return workshopId.success ? (
              <WorkshopRoutes key={workshopId.data} workshopId={workshopId.data} rest={params["*"] ?? ""} />
            ) : (
              <MissingPage />
            );
          }}
        </Route>
        <Route>
          <MissingPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

function MissingPage() {
  const words = useWords(shellWords);
  return (
    <PlainPage
      title={words.missingTitle}
      action={
        <ButtonLink href={landingPath} variant="primary">
          {words.toLanding}
        </ButtonLink>
      }
    >
      {words.missing}
    </PlainPage>
  );
}
