package bd.haat.location.delivery;

import bd.haat.common.money.Money;
import bd.haat.location.rate.Estimate;
import bd.haat.location.rate.Speed;

/** One way to deliver a parcel, what it costs and how long it takes. */
record DeliveryChoice(Speed choice, Money fee, Estimate estimate) {}
