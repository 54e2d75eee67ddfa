create table desk (
    id integer primary key check (id = 1),
    name varchar(120) not null,
    created_at timestamp with time zone not null
);

create table person (
    id uuid primary key,
    username varchar(40) not null unique,
    display_name varchar(120) not null,
    role varchar(20) not null check (role in ('REVIEWER', 'EDITOR', 'ADMINISTRATOR')),
    password_hash varchar(255) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

-- A token is shown to its owner once; only its SHA-256 is kept.
create table api_token (
    id uuid primary key,
    person_id uuid not null references person (id),
    name varchar(80) not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone
);

create index api_token_person on api_token (person_id);

-- What a person has typed and not sent.
create table draft (
    person_id uuid not null references person (id),
    subject varchar(200) not null,
    content text not null,
    saved_at timestamp with time zone not null,
    primary key (person_id, subject)
);
