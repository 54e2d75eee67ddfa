-- What teammates say to each other about a claim, a source or a verdict. A thread bears the id of its
-- first comment.
create table claim_comment (
    id          uuid                     primary key,
    thread_id   uuid                     not null,
    article_id  uuid                     not null references article (id),
    claim_id    uuid                     not null references claim (id),
    target_kind varchar(10)              not null check (target_kind in ('CLAIM', 'SOURCE', 'VERDICT')),
    target_id   uuid                     not null,
    author      uuid                     not null references person (id),
    words       varchar(10000)           not null,
    posted_at   timestamp with time zone not null,
    edited_at   timestamp with time zone,
    version     bigint                   not null
);
create index claim_comment_by_claim on claim_comment (claim_id, posted_at);
create index claim_comment_by_thread on claim_comment (thread_id, posted_at);

-- What a comment said before.
create table comment_edition (
    comment_id uuid                     not null references claim_comment (id),
    version    bigint                   not null,
    words      varchar(10000)           not null,
    ended_at   timestamp with time zone not null,
    primary key (comment_id, version)
);

create table resolved_thread (
    thread_id   uuid                     primary key references claim_comment (id),
    resolved_by uuid                     not null references person (id),
    resolved_at timestamp with time zone not null
);

-- Up to when somebody has read what is said on a claim.
create table discussion_seen (
    claim_id  uuid                     not null references claim (id),
    person_id uuid                     not null references person (id),
    seen_at   timestamp with time zone not null,
    primary key (claim_id, person_id)
);

create table notification (
    id         uuid                     primary key,
    person_id  uuid                     not null references person (id),
    kind       varchar(20)              not null,
    article_id uuid                     not null references article (id),
    claim_id   uuid references claim (id),
    actor      uuid references person (id),
    at         timestamp with time zone not null,
    seen_at    timestamp with time zone,
    mailed_at  timestamp with time zone
);
create index notification_by_person on notification (person_id, at);

-- Only what somebody has switched; everything else is as it comes.
create table notification_setting (
    person_id  uuid        not null references person (id),
    kind       varchar(20) not null,
    in_product boolean     not null,
    by_mail    boolean     not null,
    primary key (person_id, kind)
);
create table mail_address (
    person_id uuid         primary key references person (id),
    address   varchar(254) not null
);
