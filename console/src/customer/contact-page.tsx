import { useLive } from '../api/use-live.ts';
import { useMutation } from '../api/use-mutation.ts';
import { useQuery } from '../api/use-query.ts';
import { useNotice } from '../app/notices.ts';
import { hrefOf } from '../app/route.ts';
import { Card } from '../elements/card.tsx';
import { Empty, Loading, PageNotPermitted, Troubles } from '../elements/states.tsx';
import {
  ContactChanged,
  ContactDeals,
  ContactPage as ContactPageQuery,
  ContactTickets,
  UpdateContact,
  type ContactPageQuery as Answer,
} from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { employersOf } from './employers.ts';
import { CustomerHead } from './customer-head.tsx';
import { Dealings } from './dealings.tsx';
import { EditDialog } from './edit-dialog.tsx';
import type { EditField, EditInput } from './edit.ts';
import { GoldenRecord } from './golden-record.tsx';
import { Identities, Quality, Sources } from './identity-cards.tsx';
import { Merges } from './merges.tsx';
import { TimelineOfContact } from './timeline.tsx';

type Contact = NonNullable<Answer['contact']>;

export function ContactPage({ id }: { readonly id: string }) {
  const may = useMay();
  const { data, troubles, isLoading, again, soon } = useQuery(ContactPageQuery, { id });
  const live = [
    useLive(ContactChanged, { id }, { soon }),
    useLive(ContactDeals, { id }, { soon }),
    useLive(ContactTickets, { id }, { soon }),
  ].flat();
  if (!may('Contact', 'read')) return <PageNotPermitted title="Customer" what="people" />;
  const contact = data?.contact;
  if (!contact) {
    if (isLoading && !data) return <Loading />;
    return (
      <>
        <h1>Not here</h1>
        <Troubles troubles={troubles} />
        {troubles.length === 0 && <p>There is no such person, it was deleted, or your roles do not show it.</p>}
      </>
    );
  }
  const { jobTitle, affiliations, displayName } = contact;
  const employer = affiliations.find(({ primary, to }) => primary && to === null)?.company;
  return (
    <>
      <CustomerHead
        customer={contact}
        name={displayName}
        subtitle={
          <>
            {jobTitle}
            {jobTitle !== null && employer && ' at '}
            {employer && <a href={hrefOf('company', employer.id)}>{employer.name}</a>}
          </>
        }
      >
        {may('Contact', 'update') && <EditContact contact={contact} onChanged={again} />}
      </CustomerHead>
      <Troubles troubles={[...troubles, ...live]} />
      <div className="customer">
        <div className="column">
          <GoldenRecord kind="contact" customer={contact} onChanged={again} />
          <TimelineOfContact id={contact.id} />
        </div>
        <div className="column">
          <Dealings customer={contact} />
          <Companies contact={contact} />
          <Identities customer={contact} />
          <Sources customer={contact} />
          <Quality customer={contact} />
          <Merges kind="contact" customer={contact} onChanged={again} />
        </div>
      </div>
    </>
  );
}

function Companies({ contact: { affiliations } }: { readonly contact: Contact }) {
  const employers = employersOf(affiliations);
  return (
    <Card title="Companies" aside={<span className="quiet">{employers.length}</span>}>
      {employers.length === 0 && <Empty>No company is known.</Empty>}
      <ul className="plain-list">
        {employers.map(({ key, company, words }) => (
          <li key={key}>
            {company ? <a href={hrefOf('company', company.id)}>{company.name}</a> : 'A company that has not arrived'}
            <span className="facts">{words.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EditContact({ contact, onChanged }: { readonly contact: Contact; readonly onChanged: () => void }) {
  const { run, troubles, isRunning } = useMutation(UpdateContact);
  const notify = useNotice();
  async function save(input: EditInput, version: number): Promise<boolean> {
    const answer = await run({ input: { ...input, contactId: contact.id, version } });
    if (!answer) return false;
    notify('Saved.');
    onChanged();
    return true;
  }
  return (
    <EditDialog
      fields={fieldsOf(contact)}
      version={contact.version}
      troubles={troubles}
      isRunning={isRunning}
      onSave={save}
    />
  );
}

function fieldsOf({ givenName, familyName, jobTitle, primaryEmail, primaryPhone, identities }: Contact): EditField[] {
  const all = (wanted: string) => identities.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return [
    { name: 'givenName', title: 'First name', type: 'text', value: givenName ?? '' },
    { name: 'familyName', title: 'Last name', type: 'text', value: familyName ?? '' },
    { name: 'jobTitle', title: 'Job title', type: 'text', value: jobTitle ?? '' },
    { name: 'emails', title: 'E-mail', type: 'email', value: primaryEmail ?? '', others: all('EMAIL') },
    { name: 'phones', title: 'Phone', type: 'tel', value: primaryPhone ?? '', others: all('PHONE') },
  ];
}
