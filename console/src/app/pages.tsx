import type { ReactNode } from 'react';
import { CompanyPage } from '../customer/company-page.tsx';
import { ContactPage } from '../customer/contact-page.tsx';
import { CustomersPage } from '../customers/customers-page.tsx';
import { ReviewPage } from '../review/review-page.tsx';
import type { Route } from './route.ts';

export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'contact':
      return <ContactPage id={route.id} />;
    case 'company':
      return <CompanyPage id={route.id} />;
    case 'review':
      return <ReviewPage chosen={route.query.get('pair')} />;
    default:
      return <CustomersPage route={route} />;
  }
}
