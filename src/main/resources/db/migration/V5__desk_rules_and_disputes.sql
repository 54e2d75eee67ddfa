-- People ------------------------------------------------------------------------------------------

-- A reader changes nothing. The check goes with its column: it has no name to drop it by.
alter table person add column role_now varchar(20);
update person set role_now = role;
alter table person drop column role;
alter table person alter column role_now rename to role;
alter table person alter column role set not null;
alter table person add constraint person_role
    check (role in ('READER', 'REVIEWER', 'EDITOR', 'ADMINISTRATOR'));

-- Nobody is ever deleted: what they did stays theirs. Who has left can act no more.
alter table person add column active boolean default true not null;

-- Another account of the same person. The two count as one wherever people are counted.
alter table person add column same_person_as uuid references person (id);

-- Rules in editions -------------------------------------------------------------------------------

-- A claim lives by the edition in force when it was marked.
alter table desk_rules rename to desk_rules_before;
create table desk_rules (
    edition            integer                  primary key,
    effective_from     timestamp with time zone not null,
    changed_by         uuid references person (id),
    quorum             integer                  not null,
    blind_first_pass   boolean                  not null,
    own_sources_suffice boolean                 not null,
    may_import         varchar(20)              not null,
    may_settle         varchar(20)              not null,
    may_publish        varchar(20)              not null
);
insert into desk_rules
    select 1, timestamp with time zone '1970-01-01 00:00:00+00', null, quorum, false, true,
           'REVIEWER', 'REVIEWER', 'EDITOR'
    from desk_rules_before;
drop table desk_rules_before;

-- A label in use is retired, not deleted: claims marked before go on with it.
alter table rating add column retired_at timestamp with time zone;

-- An article may ask for a blind first pass although the desk does not.
create table blind_article (
    article_id uuid                     primary key references article (id),
    set_by     uuid references person (id),
    set_at     timestamp with time zone not null
);

-- Disputes and decisions --------------------------------------------------------------------------

-- Who ever took a position on a claim, even if they took it back: nobody of them may decide it.
create table claim_party (
    claim_id  uuid                     not null references claim (id),
    person_id uuid                     not null references person (id),
    since     timestamp with time zone not null,
    primary key (claim_id, person_id)
);
insert into claim_party (claim_id, person_id, since)
    select claim_id, author, submitted_at from verdict;
insert into claim_party (claim_id, person_id, since)
    select v.claim_id, r.reviewer, min(r.given_at)
    from review r join verdict v on v.id = r.verdict_id
    where not exists (
        select 1 from claim_party p where p.claim_id = v.claim_id and p.person_id = r.reviewer)
    group by v.claim_id, r.reviewer;

-- Who may decide a claim although they are no editor: named where every editor is a party.
create table named_adjudicator (
    claim_id  uuid                     not null references claim (id),
    person_id uuid                     not null references person (id),
    named_by  uuid                     not null references person (id),
    named_at  timestamp with time zone not null,
    primary key (claim_id, person_id)
);

create table adjudication (
    id          uuid                     primary key,
    claim_id    uuid                     not null references claim (id),
    adjudicator uuid                     not null references person (id),
    rating      varchar(40)              not null references rating (id),
    cause       varchar(30)              not null,
    rationale   varchar(10000)           not null,
    decided_at  timestamp with time zone not null
);
create index adjudication_by_claim on adjudication (claim_id, decided_at);

-- The rating that a claim was settled with last, by a quorum or by an adjudication. It counts while
-- the claim is settled.
create table claim_outcome (
    claim_id     uuid        primary key references claim (id),
    rating       varchar(40) not null references rating (id),
    adjudication uuid references adjudication (id)
);
insert into claim_outcome (claim_id, rating, adjudication)
    select c.id, min(v.rating), null
    from claim c join verdict v on v.claim_id = c.id
    where c.status = 'SETTLED' and v.outdated is null
    group by c.id;

-- What verdicts said before, so that a change can be shown to those who answered it.
create table verdict_edition (
    verdict_id uuid                     not null references verdict (id),
    edition    integer                  not null,
    rating     varchar(40)              not null,
    rationale  varchar(10000)           not null,
    confidence varchar(20),
    sources    text                     not null,
    ended_at   timestamp with time zone not null,
    primary key (verdict_id, edition)
);

-- Who has passed on a claim: they rate it not, and may see what others say of it.
create table claim_pass (
    claim_id  uuid                     not null references claim (id),
    person_id uuid                     not null references person (id),
    passed_at timestamp with time zone not null,
    primary key (claim_id, person_id)
);
