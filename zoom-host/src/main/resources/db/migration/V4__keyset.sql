-- Portable SQL, see V1. The keys that seal values, sealed themselves with the operator's master key, of which master is the
-- public name. There is one row; vault_check is left for databases that have none yet.
create table keyset (
    id integer primary key,
    sealed bytea not null,
    master text not null,
    changed_at bigint not null
);
