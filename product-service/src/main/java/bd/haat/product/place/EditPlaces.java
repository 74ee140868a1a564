package bd.haat.product.place;

import bd.haat.common.persistence.Ids;
import bd.haat.product.place.PlaceEdit.Done;
import bd.haat.product.place.PlaceEdit.Full;
import bd.haat.product.place.PlaceEdit.IsDefault;
import bd.haat.product.place.PlaceEdit.NotEmpty;
import bd.haat.product.place.PlaceEdit.Stale;
import bd.haat.product.place.PlaceEdit.UnknownUpazila;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A seller's places. The first one is the default; all pieces that were counted before are there. */
@Service
class EditPlaces {
    private final Places places;
    private final Upazilas upazilas;
    private final MoveHome home;
    private final TransactionTemplate transaction;

    EditPlaces(Places places, Upazilas upazilas, MoveHome home, TransactionTemplate transaction) {
        this.places = places;
        this.upazilas = upazilas;
        this.home = home;
        this.transaction = transaction;
    }

    PlaceEdit add(UUID seller, PlaceDetails wanted, boolean asDefault, UUID actor) {
        if (!upazilas.exists(wanted.upazilaCode())) return new UnknownUpazila(); // remote: no transaction is open
        return locked(seller, () -> {
            var known = places.of(seller);
            if (known.size() >= Places.MOST) return new Full();
            boolean first = known.isEmpty();
            if (!wanted.active() && (first || asDefault)) return new IsDefault();
            var place = new Place(Ids.next(), seller, wanted, first, 1);
            places.add(place);
            return new Done(asDefault && !first ? home.move(known.getFirst(), place, actor) : place);
        });
    }

    PlaceEdit change(Place seen, PlaceDetails wanted, boolean asDefault, UUID actor) {
        var same = seen.details().upazilaCode().equals(wanted.upazilaCode());
        if (!same && !upazilas.exists(wanted.upazilaCode())) return new UnknownUpazila();
        return locked(seen.sellerId(), () -> {
            var known = places.of(seen.sellerId());
            if (!known.contains(seen)) return new Stale();
            if (seen.isDefault() && !asDefault || asDefault && !wanted.active()) return new IsDefault();
            var place = new Place(seen.id(), seen.sellerId(), wanted, seen.isDefault(), seen.version() + 1);
            places.change(place);
            return new Done(asDefault && !seen.isDefault() ? home.move(known.getFirst(), place, actor) : place);
        });
    }

    /** The last one can be given up as well: then there is one nameless place again. */
    PlaceEdit remove(Place seen) {
        return locked(seen.sellerId(), () -> {
            var known = places.of(seen.sellerId());
            if (!known.contains(seen)) return new Stale();
            if (seen.isDefault() && known.size() > 1) return new IsDefault();
            if (!places.isEmpty(seen.id())) return new NotEmpty();
            places.remove(seen.id());
            return new Done(seen);
        });
    }

    private PlaceEdit locked(UUID seller, Supplier<PlaceEdit> edit) {
        return transaction.execute(_ -> {
            places.lock(seller);
            return edit.get();
        });
    }
}
