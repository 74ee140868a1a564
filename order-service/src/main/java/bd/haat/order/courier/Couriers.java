package bd.haat.order.courier;

import java.util.List;

/** The couriers there are. */
public interface Couriers {
    /** Also one that is no longer offered, for the parcels it still has. */
    Courier named(CourierName name);

    /** In the order of {@link CourierName}. */
    List<Courier> offered();
}
