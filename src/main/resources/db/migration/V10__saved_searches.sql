-- A search that somebody keeps. Facets are JSON: their values by their keys. What is deleted stays
-- for an hour, to be taken back; its name is free at once.
create table saved_search (
    id         uuid                     primary key,
    owner_id   uuid                     not null references person (id),
    name       varchar(80)              not null,
    name_key   varchar(240),
    desk       boolean                  not null,
    q          varchar(2000)            not null,
    facets     varchar(20000)           not null,
    sort       varchar(20)              not null,
    -- Since when its answers are followed, and whether every earlier one stands in the table below.
    since      timestamp with time zone not null,
    all_known  boolean                  not null,
    changed_at timestamp with time zone not null,
    changed_by uuid                     not null references person (id),
    deleted_at timestamp with time zone,
    version    bigint                   not null,
    unique (owner_id, name_key)
);

-- Which claims have answered it, whether they still do. The key is what keeps an alert from being
-- given twice. No time: it answered already when the search was saved.
create table saved_search_answer (
    search_id uuid    not null references saved_search (id) on delete cascade,
    claim_id  uuid    not null references claim (id) on delete cascade,
    answers   boolean not null,
    found_at  timestamp with time zone,
    primary key (search_id, claim_id)
);
create index saved_search_answer_by_claim on saved_search_answer (claim_id);

create table saved_search_follower (
    search_id uuid not null references saved_search (id) on delete cascade,
    person_id uuid not null references person (id),
    primary key (search_id, person_id)
);

-- When somebody looked at its answers last.
create table saved_search_look (
    search_id uuid                     not null references saved_search (id) on delete cascade,
    person_id uuid                     not null references person (id),
    looked_at timestamp with time zone not null,
    primary key (search_id, person_id)
);

-- The number of the last change that saved searches were tried on. Nothing is saved yet, so nothing
-- before today matters.
create table saved_search_cursor (
    id      integer primary key check (id = 1),
    applied bigint  not null
);
insert into saved_search_cursor (id, applied) select 1, last from change_counter where id = 1;

-- What a notification is about besides the claim, such as a search's name; and whether it was told
-- under a blind first pass, of what everybody may see.
alter table notification add column detail varchar(80);
alter table notification add column told_blind boolean default false not null;
