-- Portable SQL, see V1. Whom an event may be for is found by index; why the others did not get it is found out when somebody
-- asks, by docs/adr/0015-explaining-and-erasing.md.

-- Grants by what an event names.
create index service_grant_user on service_grant (type, app, user_id) where provisional = 0;
create index service_grant_whole on service_grant (type, app, account) where provisional = 0 and whole_account = 1;
create index service_grant_account on service_grant (type, account) where provisional = 0;

-- reason: how the candidates were found. reached: how many connections got it.
alter table event add column reason text not null default '';
alter table event add column reached integer not null default 0;
update event set reached = (select count(*) from route r where r.event_seq = event.seq and r.delivered = 1);

-- Only who got it; reason: the name of a Why.
delete from route where delivered = 0;
alter table route drop column delivered;
update route set reason = case when reason like '%own address' then 'OWN_ADDRESS'
  when reason like '%whole account' then 'WHOLE_ACCOUNT' else 'OWNER' end;

-- What people look for.
create index event_by_type on event (event_type, seq);
create index event_by_time on event (received_at, reached);
create index event_for_nobody on event (seq) where reached = 0;
create index route_by_connection on route (connection_id, event_seq);
create index run_given_up on run (event_seq) where state = 'DEAD';
create index run_unfinished on run (event_seq) where finished_at is null;

-- Attempts that failed; the last one's outcome is in the run.
create table run_attempt (
    run_id bigint not null references run (id) on delete cascade,
    ended_at bigint not null,
    attempt integer not null,
    problem text not null,
    primary key (run_id, ended_at, attempt)
);
