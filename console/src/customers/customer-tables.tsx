import { hrefOf } from '../app/route.ts';
import { Ago } from '../elements/time.tsx';
import type { CompanyRowFragment, ContactRowFragment } from '../generated/operations.ts';
import { systemsOf } from './listing.ts';

export function ContactTable({ rows }: { readonly rows: readonly ContactRowFragment[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail and phone</th>
          <th scope="col">Company</th>
          <th scope="col">Known by</th>
          <th scope="col" className="number">
            Orders
          </th>
          <th scope="col" className="number">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={hrefOf('contact', row.id)}>{row.displayName}</a>
              {row.jobTitle !== null && <span className="quiet cut">{row.jobTitle}</span>}
            </th>
            <td data-title="Reach">
              <span className="cut">{row.primaryEmail}</span>
              <span className="quiet cut">{row.primaryPhone}</span>
            </td>
            <td data-title="Company">
              {row.company && <a href={hrefOf('company', row.company.id)}>{row.company.name}</a>}
            </td>
            <td data-title="Known by">
              <Systems records={row.sourceRecords} />
            </td>
            <td data-title="Orders" className="number">
              {row.metrics?.orderCount}
            </td>
            <td data-title="Changed" className="number quiet">
              <Ago at={row.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function CompanyTable({ rows }: { readonly rows: readonly CompanyRowFragment[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail and phone</th>
          <th scope="col">Industry</th>
          <th scope="col">Known by</th>
          <th scope="col" className="number">
            Orders
          </th>
          <th scope="col" className="number">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={hrefOf('company', row.id)}>{row.name}</a>
              <span className="quiet cut">{row.domain}</span>
            </th>
            <td data-title="Reach">
              <span className="cut">{row.primaryEmail}</span>
              <span className="quiet cut">{row.phones[0]}</span>
            </td>
            <td data-title="Industry">{row.industry}</td>
            <td data-title="Known by">
              <Systems records={row.sourceRecords} />
            </td>
            <td data-title="Orders" className="number">
              {row.metrics?.orderCount}
            </td>
            <td data-title="Changed" className="number quiet">
              <Ago at={row.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Systems({ records }: { readonly records: readonly { readonly connection: string }[] }) {
  return (
    <span className="systems">
      {systemsOf(records).map((name) => (
        <span key={name} className="system">
          {name}
        </span>
      ))}
    </span>
  );
}
