-- What people decided on sentences that were suggested to them. A sentence is known by the hash of
-- its words, so that the decision outlives a new revision of the text.
create table suggestion_decision (
    article_id uuid                     not null references article (id),
    sentence   varchar(24)              not null,
    decision   varchar(10)              not null
        check (decision in ('ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    claim_id   uuid references claim (id),
    decided_by uuid                     not null references person (id),
    decided_at timestamp with time zone not null,
    primary key (article_id, sentence)
);

-- One row while suggestions are marked in every article without being asked for.
create table suggestion_by_default (
    id     smallint                 primary key check (id = 1),
    set_by uuid                     not null references person (id),
    set_at timestamp with time zone not null
);
