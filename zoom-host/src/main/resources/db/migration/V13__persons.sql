-- Portable SQL, see V1. Who it was, as far as somebody vouched for a name: in the line, and on the way from the page where
-- a sign-in is started to its end at the public address.

alter table audit add column person text not null default '';
alter table start_ticket add column person text not null default '';
alter table pending_authorization add column person text not null default '';
