-- Answers of the HTTP API to requests with an Idempotency-Key, kept so that a repeated request gets
-- the same answer. Written in the transaction of the change that they answer. Without request_hash
-- and body when either would hold a secret.
create table kept_answer (
    person       varchar(40)              not null,
    request_key  varchar(255)             not null,
    request_hash varchar(64),
    status       integer,
    content_type varchar(100),
    location     varchar(2000),
    etag         varchar(100),
    body         text,
    expires_at   timestamp with time zone not null,
    primary key (person, request_key)
);

create index kept_answer_by_expiry on kept_answer (expires_at);
