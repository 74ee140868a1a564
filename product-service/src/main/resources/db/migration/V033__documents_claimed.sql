-- Who writes a document has it for a while, and no transaction waits for Elasticsearch; a change meanwhile takes the claim away,
-- and the document stays due.
alter table search_pending add column claimed_until timestamptz;
