-- What becomes of a claim when the text under it changes ------------------------------------------

-- Grows whenever the words change that verdicts are about: statement, claimant, place.
alter table claim add column edition integer default 1 not null;
alter table claim add column placement varchar(20) default 'PLACED' not null;

create index claim_by_placement on claim (placement);

-- Why a verdict no longer counts until its author confirms it; null while it counts.
alter table verdict add column outdated varchar(20);

-- What became of each claim when a revision came: written once, together with the revision.
create table claim_anchoring (
    claim_id   uuid             not null references claim (id),
    article_id uuid             not null references article (id),
    revision   integer          not null,
    outcome    varchar(20)      not null,
    score      double precision,
    was_spans  text             not null,
    spans      text             not null,
    primary key (claim_id, revision)
);

create index claim_anchoring_by_revision on claim_anchoring (article_id, revision);
