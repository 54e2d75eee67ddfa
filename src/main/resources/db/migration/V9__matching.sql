-- Which claims say the same ----------------------------------------------------------------------

-- What the words of a claim mean, as a sentence model puts it. Derived: it can be computed anew.
create table claim_embedding (
    claim_id uuid        primary key references claim (id),
    model    varchar(60) not null,
    wording  varchar(64) not null,
    vector   bytea       not null
);

-- Up to which change of claims the table above has come, and by which model.
create table embedding_progress (
    id      integer     primary key check (id = 1),
    model   varchar(60) not null,
    through bigint      not null
);
insert into embedding_progress (id, model, through) values (1, '', 0);

-- What people said of pairs of claims; the smaller id comes first.
create table claim_match (
    one_id     uuid                     not null references claim (id),
    other_id   uuid                     not null references claim (id),
    same       boolean                  not null,
    decided_by uuid                     not null references person (id),
    decided_at timestamp with time zone not null,
    primary key (one_id, other_id)
);
create index claim_match_by_other on claim_match (other_id);

-- Whoever says something of a pair locks this row first: families come of all that was said, one after the other.
create table match_turn (
    id integer primary key check (id = 1)
);
insert into match_turn (id) values (1);

-- Claims that are the same, directly or by way of others. A family bears the id of one of its claims.
create table claim_family (
    claim_id  uuid primary key references claim (id),
    family_id uuid not null,
    -- The rating it was settled with last; null while it never was.
    rating    varchar(60)
);
create index claim_family_by_family on claim_family (family_id);

-- A claim of which a member of its family was corrected since, until somebody has looked at it.
create table family_correction (
    claim_id     uuid                     primary key references claim (id),
    corrected_id uuid                     not null references claim (id),
    was          varchar(60)              not null,
    is_now       varchar(60)              not null,
    at           timestamp with time zone not null
);
