package bd.haat.order.complaint;

import bd.haat.order.orders.Actor;
import java.util.UUID;

/** A complaint as one of its parties reads it. */
public interface ReadComplaint {
    /**
     * One that the person is a party of in this role; admins are of all.
     *
     * @throws bd.haat.common.web.ProblemException 404 if there is none
     */
    ComplaintView one(UUID id, Actor viewer);
}
