-- Safe while the old version runs: it passes over rules whose check it does not know.

alter table contact.quality_rules drop constraint quality_rules_check_known;
alter table contact.quality_rules add constraint quality_rules_check_known check (check_kind in ('VALID_EMAIL',
  'VALID_PHONE', 'PLAUSIBLE_DATE', 'KNOWN_COUNTRY', 'POSTCODE_OF_COUNTRY', 'NO_PLACEHOLDER', 'PRESENT', 'SEEN_WITHIN',
  'PHONE_OF_COUNTRY', 'EMAIL_OF_DOMAIN', 'SAME_EVERYWHERE'));

-- People move and keep their number, so that it is of another country weighs little.
insert into contact.quality_rules (id, record_kind, name, check_kind, field, parameters, weight, is_built_in) values
  ('00000000-0000-8000-8000-000000000110', 'person', 'The phone number is of the country of an address', 'PHONE_OF_COUNTRY', 'phones', '{}', 2, true),
  ('00000000-0000-8000-8000-000000000111', 'person', 'All sources say the same birth date', 'SAME_EVERYWHERE', 'birthDate', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000210', 'company', 'The phone number is of the country of an address', 'PHONE_OF_COUNTRY', 'phones', '{}', 2, true),
  ('00000000-0000-8000-8000-000000000211', 'company', 'All sources say the same tax id', 'SAME_EVERYWHERE', 'taxId', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000212', 'company', 'E-mail addresses are at the domain of the company', 'EMAIL_OF_DOMAIN', 'emails', '{}', 5, true);

-- The customers that are there already.
insert into contact.recomputations (id, record_kind, reason, actor_kind, actor_id, requested_at)
  select '00000000-0000-8000-8000-000000000303', 'person', 'QUALITY_RULE', 'system', 'system', now()
  where exists (select from contact.contacts);
insert into contact.recomputations (id, record_kind, reason, actor_kind, actor_id, requested_at)
  select '00000000-0000-8000-8000-000000000304', 'company', 'QUALITY_RULE', 'system', 'system', now()
  where exists (select from contact.companies);
