import { Route, Switch } from 'wouter';
import { CandidatesPage } from '../candidates/candidates-page.tsx';
import { CasePage } from '../cases/case-page.tsx';
import { CasesPage } from '../cases/cases-page.tsx';
import { ComparisonPage } from '../comparisons/comparison-page.tsx';
import { IntakePage } from '../intake/intake-page.tsx';
import { useWords } from '../words/words.tsx';
import { Header } from './header.tsx';

/** Every page, by its address. The service knows the first parts of these addresses: api/pages/page-paths.ts. */
export function Pages() {
  const { layout } = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {layout.skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/">
            <CasesPage />
          </Route>
          <Route path="/intake">
            <IntakePage />
          </Route>
          <Route path="/cases/:caseId">{({ caseId }) => <CasePage key={caseId} caseId={caseId} />}</Route>
          <Route path="/exhibits/:exhibitId">
            {({ exhibitId }) => <CandidatesPage key={exhibitId} exhibitId={exhibitId} />}
          </Route>
          <Route path="/comparisons/:comparisonId">
            {({ comparisonId }) => <ComparisonPage comparisonId={comparisonId} />}
          </Route>
          <Route>
            <h1>{layout.nothingHere}</h1>
          </Route>
        </Switch>
      </main>
    </>
  );
}
