-- Looks through the ledger without keeping anybody from writing it; V030 would have.
alter table stock_movements validate constraint stock_movements_kind_check;
