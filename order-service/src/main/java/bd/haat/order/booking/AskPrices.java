package bd.haat.order.booking;

import bd.haat.order.courier.Courier;
import bd.haat.order.courier.Courier.Price;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierSettings;
import bd.haat.order.courier.Couriers;
import bd.haat.order.courier.Parcel;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.orders.Order;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks all couriers at once; who has not answered by the deadline is left out. */
@Component
class AskPrices implements Prices, AutoCloseable {
    private final PackParcel packParcel;
    private final Couriers couriers;
    private final Duration deadline;
    private final MeterRegistry meters;
    private final ExecutorService threads = ContextExecutorService.wrap(
            Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build()::captureAll);

    AskPrices(PackParcel packParcel, Couriers couriers, CourierSettings settings, MeterRegistry meters) {
        this.packParcel = packParcel;
        this.couriers = couriers;
        this.deadline = settings.priceDeadline();
        this.meters = meters;
    }

    @Override
    public List<Offer> of(Order order, Shipment shipment) {
        return all(packParcel.pack(order, shipment, order.number()));
    }

    List<Offer> all(Parcel parcel) {
        var asked = couriers.offered();
        try {
            var answers = threads.invokeAll(
                    asked.stream().map(courier -> question(courier, parcel)).toList(),
                    deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
            var offers = new ArrayList<Offer>();
            for (int i = 0; i < asked.size(); i++)
                offers.add(counted(new Offer(asked.get(i).name(), answer(answers.get(i)))));
            return offers;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    Offer one(CourierName name, Parcel parcel) {
        return counted(new Offer(name, couriers.named(name).price(parcel)));
    }

    private static Callable<Price> question(Courier courier, Parcel parcel) {
        return () -> courier.price(parcel);
    }

    private static Price answer(Future<Price> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (CancellationException late) {
            return new Price.NoAnswer("late");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Offer counted(Offer offer) {
        var outcome = switch (offer.price()) {
            case Price.Offered _ -> "offered";
            case Price.NotCarried _ -> "not-carried";
            case Price.NoAnswer _ -> "no-answer";
        };
        meters.counter("haat.couriers.prices", "courier", offer.courier().name(), "outcome", outcome)
                .increment();
        return offer;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
