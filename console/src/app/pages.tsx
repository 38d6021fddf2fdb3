import type { ReactNode } from 'react';
import { CompanyPage } from '../customer/company-page.tsx';
import { ContactPage } from '../customer/contact-page.tsx';
import { CustomersPage } from '../customers/customers-page.tsx';
import { ApiPage } from '../for-programs/api-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { ReviewPage } from '../review/review-page.tsx';
import { SystemPage } from '../systems/system-page.tsx';
import { SystemsPage } from '../systems/systems-page.tsx';
import type { Route } from './route.ts';

export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />;
    case 'customers':
      return <CustomersPage route={route} />;
    case 'contact':
      return <ContactPage id={route.id} />;
    case 'company':
      return <CompanyPage id={route.id} />;
    case 'review':
      return <ReviewPage chosen={route.query.get('pair')} />;
    case 'systems':
      return <SystemsPage />;
    case 'system':
      return <SystemPage id={route.id} />;
    case 'api':
      return <ApiPage />;
  }
}
