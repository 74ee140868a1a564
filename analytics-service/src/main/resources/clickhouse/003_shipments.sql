-- When each shipment was delivered, for how long deliveries take; a repeated event replaces its row.
create table deliveries (
    shipment_id  UUID,
    order_id     UUID,
    seller_id    UUID,
    delivered_at DateTime64(3, 'UTC')
) engine = ReplacingMergeTree(delivered_at)
order by shipment_id;
