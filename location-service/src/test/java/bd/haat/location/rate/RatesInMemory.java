package bd.haat.location.rate;

import bd.haat.common.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rates without a database. */
class RatesInMemory implements DeliveryRates {
    final List<DeliveryRate> rates = new ArrayList<>();

    static DeliveryRate rate(Zone zone, String from, long basePaisa) {
        var tariff = new Tariff(Money.bdt(basePaisa), 1000, Money.bdt(0), 1000, 1000, Money.bdt(1500));
        return new DeliveryRate(
                UUID.randomUUID(), zone, Speed.STANDARD, Instant.parse(from), tariff, new Estimate(1, 3), 1);
    }

    @Override
    public List<DeliveryRate> inForceOrAhead(Instant moment) {
        return List.copyOf(rates);
    }

    @Override
    public List<DeliveryRate> newestFirst(Zone zone, Position after, int limit) {
        return rates.stream()
                .sorted(Comparator.comparing(DeliveryRate::effectiveFrom).reversed())
                .toList();
    }

    @Override
    public Optional<DeliveryRate> byId(UUID id) {
        return rates.stream().filter(rate -> rate.id().equals(id)).findFirst();
    }

    @Override
    public boolean add(DeliveryRate rate, Instant now) {
        return !taken(rate) && rates.add(rate);
    }

    @Override
    public Change replace(DeliveryRate rate) {
        var old = byId(rate.id());
        if (old.isEmpty() || old.get().version() != rate.version() - 1) return Change.STALE;
        if (taken(rate)) return Change.MOMENT_TAKEN;
        rates.set(rates.indexOf(old.get()), rate);
        return Change.DONE;
    }

    @Override
    public boolean remove(UUID id, long version) {
        return rates.removeIf(rate -> rate.id().equals(id) && rate.version() == version);
    }

    private boolean taken(DeliveryRate rate) {
        return rates.stream()
                .anyMatch(other -> !other.id().equals(rate.id())
                        && other.zone() == rate.zone()
                        && other.speed() == rate.speed()
                        && other.effectiveFrom().equals(rate.effectiveFrom()));
    }
}
