-- Who works on what. One row for a person and a claim, or a person and an article as a whole.
create table assignment (
    id          uuid                     primary key,
    article_id  uuid                     not null references article (id),
    claim_id    uuid references claim (id),
    assignee    uuid                     not null references person (id),
    assigned_by uuid                     not null references person (id),
    priority    varchar(10)              not null
        check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    due_at      timestamp with time zone,
    assigned_at timestamp with time zone not null,
    done_at     timestamp with time zone,
    version     bigint                   not null
);
create index assignment_by_assignee on assignment (assignee, done_at);
create index assignment_by_claim on assignment (claim_id);
create index assignment_by_article on assignment (article_id);
