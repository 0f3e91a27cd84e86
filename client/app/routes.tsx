import { Suspense, useEffect } from "react";
import { Route, Switch } from "wouter";
import { workshopIdSchema } from "../../shared/domain/workshop";
import { ButtonLink } from "../ui/button";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { fetchPagesAhead } from "./page-modules";
import { BareSkeleton } from "./page-skeletons";
import { JoinPage, LandingPage, LinkEntryPage, OperatorPage, WorkshopRoutes } from "./pages";
import { landingPath } from "./paths";
import { PlainPage } from "./plain-page";

/** While somebody types a code, the room is fetched: nothing of it is needed to read the front page. */
const aheadAfterMs = 500;

/** Every address of the product and the page behind it. */
export function AppRoutes() {
  useEffect(() => {
    const timer = setTimeout(() => void fetchPagesAhead(["workshop", "swot"]), aheadAfterMs);
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
