import type { ReactNode } from 'react';
import { CustomersPage } from '../customers/customers-page.tsx';
import type { Route } from './route.ts';

export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    default:
      return <CustomersPage route={route} />;
  }
}
