import { useLive } from '../api/use-live.ts';
import { useMutation } from '../api/use-mutation.ts';
import { useQuery } from '../api/use-query.ts';
import { useNotice } from '../app/notices.ts';
import { hrefOf } from '../app/route.ts';
import { Card } from '../elements/card.tsx';
import { Empty, Loading, PageNotPermitted, Troubles } from '../elements/states.tsx';
import { totalOf } from '../format/words.ts';
import {
  CompanyChanged,
  CompanyPage as CompanyPageQuery,
  UpdateCompany,
  type CompanyPageQuery as Answer,
} from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { CustomerHead } from './customer-head.tsx';
import { Dealings } from './dealings.tsx';
import { EditDialog } from './edit-dialog.tsx';
import type { EditField, EditInput } from './edit.ts';
import { GoldenRecord } from './golden-record.tsx';
import { Identities, Quality, Sources } from './identity-cards.tsx';
import { Merges } from './merges.tsx';
import { TimelineOfCompany } from './timeline.tsx';

type Company = NonNullable<Answer['company']>;

export function CompanyPage({ id }: { readonly id: string }) {
  const may = useMay();
  const { data, troubles, isLoading, again, soon } = useQuery(CompanyPageQuery, { id });
  const live = useLive(CompanyChanged, { id }, { soon });
  if (!may('Company', 'read')) return <PageNotPermitted title="Customer" what="companies" />;
  const company = data?.company;
  if (!company) {
    if (isLoading && !data) return <Loading />;
    return (
      <>
        <h1>Not here</h1>
        <Troubles troubles={troubles} />
        {troubles.length === 0 && <p>There is no such company, it was deleted, or your roles do not show it.</p>}
      </>
    );
  }
  const { industry, employees, domain } = company;
  const facts = [industry, domain, employees === null ? undefined : `${employees.toLocaleString()} people`];
  return (
    <>
      <CustomerHead customer={company} name={company.name} subtitle={facts.filter(Boolean).join(' · ')}>
        {may('Company', 'update') && <EditCompany company={company} onChanged={again} />}
      </CustomerHead>
      <Troubles troubles={[...troubles, ...live]} />
      <div className="customer">
        <div className="column">
          <GoldenRecord kind="company" customer={company} onChanged={again} />
          <TimelineOfCompany id={company.id} />
        </div>
        <div className="column">
          <People company={company} />
          <Dealings customer={company} />
          <Identities customer={company} />
          <Sources customer={company} />
          <Quality customer={company} />
          <Merges kind="company" customer={company} onChanged={again} />
        </div>
      </div>
    </>
  );
}

function People({ company: { affiliations } }: { readonly company: Company }) {
  return (
    <Card title="People" aside={affiliations && <span className="quiet">{totalOf(affiliations)}</span>}>
      {affiliations?.nodes.length === 0 && <Empty>Nobody is known to work here.</Empty>}
      <ul className="plain-list">
        {affiliations?.nodes.map(({ id, contact, title, role, to }) => (
          <li key={id}>
            {contact ? (
              <a href={hrefOf('contact', contact.id)}>{contact.displayName}</a>
            ) : (
              'Somebody who has not arrived'
            )}
            <span className="facts">
              {[title ?? role, to === null ? undefined : `until ${to}`].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EditCompany({ company, onChanged }: { readonly company: Company; readonly onChanged: () => void }) {
  const { run, troubles, isRunning } = useMutation(UpdateCompany);
  const notify = useNotice();
  async function save(input: EditInput, version: number): Promise<boolean> {
    const answer = await run({ input: { ...input, companyId: company.id, version } });
    if (!answer) return false;
    notify('Saved.');
    onChanged();
    return true;
  }
  const domains = company.identities.filter(({ kind }) => kind === 'DOMAIN').map(({ value }) => value);
  const fields: EditField[] = [
    { name: 'name', title: 'Name', type: 'text', value: company.name },
    { name: 'industry', title: 'Industry', type: 'text', value: company.industry ?? '' },
    { name: 'domains', title: 'Domain', type: 'text', value: company.domain ?? '', others: domains },
  ];
  return (
    <EditDialog fields={fields} version={company.version} troubles={troubles} isRunning={isRunning} onSave={save} />
  );
}
