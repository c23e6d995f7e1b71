-- Portable SQL, see V1. Whether an event was overtaken by a newer one of its order is asked whenever a handler gets it.

create index event_order on event (ordering_key, occurred_at) where ordering_key <> '';
