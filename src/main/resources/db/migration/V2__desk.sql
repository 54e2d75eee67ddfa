-- Articles and their immutable revisions ------------------------------------------------------

create table article (
    id           uuid primary key,
    title        varchar(500)             not null,
    source_url   varchar(2000),
    publisher    varchar(300),
    byline       varchar(300),
    published_on date,
    language     varchar(35)              not null,
    revision     integer                  not null,
    imported_by  uuid references person (id),
    imported_at  timestamp with time zone not null,
    version      bigint                   not null
);

create table article_revision (
    article_id   uuid                     not null references article (id),
    number       integer                  not null,
    text         text                     not null,
    blocks       text                     not null,
    content_hash varchar(64)              not null,
    created_by   uuid references person (id),
    created_at   timestamp with time zone not null,
    primary key (article_id, number)
);

create index article_revision_by_content on article_revision (content_hash);

-- Claims -----------------------------------------------------------------------------------------

create table claim (
    id             uuid primary key,
    article_id     uuid                     not null references article (id),
    number         integer                  not null,
    statement      varchar(2000)            not null,
    claimant       varchar(300),
    status         varchar(20)              not null,
    dismiss_reason varchar(1000),
    marked_by      uuid                     not null references person (id),
    marked_at      timestamp with time zone not null,
    changed_at     timestamp with time zone not null,
    version        bigint                   not null,
    unique (article_id, number)
);

create table claim_span (
    claim_id     uuid          not null references claim (id),
    ordinal      integer       not null,
    revision     integer       not null,
    start_offset integer       not null,
    end_offset   integer       not null,
    exact        varchar(5000) not null,
    prefix       varchar(32)   not null,
    suffix       varchar(32)   not null,
    primary key (claim_id, ordinal)
);

create table claim_tag (
    claim_id uuid        not null references claim (id),
    tag      varchar(60) not null,
    primary key (claim_id, tag)
);

create table claim_history (
    id         bigint generated always as identity primary key,
    claim_id   uuid                     not null references claim (id),
    article_id uuid                     not null references article (id),
    at         timestamp with time zone not null,
    actor      uuid references person (id),
    kind       varchar(40)              not null,
    was        text,
    is_now     text
);

create index claim_history_by_claim on claim_history (claim_id, id);

-- The number of a claim's newest change. Numbers come from the one row of change_counter, which a
-- transaction locks last before it commits: so they appear in the order of the commits, without gaps.
create table change_counter (
    id   integer primary key,
    last bigint not null
);

insert into change_counter (id, last) values (1, 0);

create table claim_change (
    claim_id uuid primary key references claim (id),
    number   bigint not null unique
);

-- Evidence ---------------------------------------------------------------------------------------

create table source (
    id           uuid primary key,
    claim_id     uuid                     not null references claim (id),
    url          varchar(2000)            not null,
    title        varchar(500)             not null,
    publisher    varchar(300),
    published_on date,
    accessed_on  date,
    quote        varchar(5000)            not null,
    stance       varchar(20)              not null,
    tier         varchar(20)              not null,
    added_by     uuid                     not null references person (id),
    added_at     timestamp with time zone not null,
    version      bigint                   not null
);

create index source_by_claim on source (claim_id);

-- Verdicts ---------------------------------------------------------------------------------------

create table desk_rules (
    id     integer primary key,
    quorum integer not null
);

insert into desk_rules (id, quorum) values (1, 2);

create table rating (
    id                 varchar(40) primary key,
    label              varchar(60) not null unique,
    place              integer     not null unique,
    ordinal            integer unique,
    tone               varchar(20) not null,
    claim_review_value integer
);

insert into rating (id, label, place, ordinal, tone, claim_review_value) values
    ('true', 'True', 1, 5, 'true', 5),
    ('mostly-true', 'Mostly true', 2, 4, 'mostly-true', 4),
    ('half-true', 'Half true', 3, 3, 'half-true', 3),
    ('mostly-false', 'Mostly false', 4, 2, 'mostly-false', 2),
    ('false', 'False', 5, 1, 'false', 1),
    ('missing-context', 'Missing context', 6, null, 'off-scale', null),
    ('unverifiable', 'Unverifiable', 7, null, 'off-scale', null),
    ('satire', 'Satire', 8, null, 'off-scale', null);

create table verdict (
    id           uuid primary key,
    claim_id     uuid                     not null references claim (id),
    author       uuid                     not null references person (id),
    rating       varchar(40)              not null references rating (id),
    rationale    varchar(10000)           not null,
    confidence   varchar(20),
    edition      integer                  not null,
    submitted_at timestamp with time zone not null,
    changed_at   timestamp with time zone not null,
    version      bigint                   not null,
    unique (claim_id, author)
);

create table verdict_source (
    verdict_id uuid not null references verdict (id),
    source_id  uuid not null references source (id),
    primary key (verdict_id, source_id)
);

create table review (
    id           uuid primary key,
    verdict_id   uuid                     not null references verdict (id),
    reviewer     uuid                     not null references person (id),
    edition      integer                  not null,
    decision     varchar(20)              not null,
    review_comment varchar(5000)          not null,
    given_at     timestamp with time zone not null,
    unique (verdict_id, reviewer, edition)
);
