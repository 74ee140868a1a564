package bd.haat.product.stock;

import java.util.List;

/** What follows where pieces became few, or came back. Inside the transaction that moved them; costs nothing where nothing crossed. */
public interface Crossings {
    void of(List<Moved> moved);
}
