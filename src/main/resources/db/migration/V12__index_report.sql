-- What came out when the search index was last compared with the database: one row at most.
create table index_report (
    id         integer                  primary key check (id = 1),
    checked_at timestamp with time zone not null,
    took_ms    bigint                   not null,
    claims     bigint                   not null,
    missing    bigint                   not null,
    surplus    bigint                   not null,
    outdated   bigint                   not null,
    different  bigint                   not null,
    first_ones text                     not null,
    damage     text
);
