package bd.haat.sandbox.parcel;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** The couriers' books for tests; moves parcels on, and tells the merchant: once, repeatedly, wrongly proved or not at all. */
@RestController
@RequestMapping("/control/couriers")
class ParcelControlController {
    private static final int MOST_TIMES = 100;

    private final Parcels parcels;
    private final ParcelNotices notices;
    private final Callback callback;

    ParcelControlController(Parcels parcels, ParcelNotices notices, Callback callback) {
        this.parcels = parcels;
        this.notices = notices;
        this.callback = callback;
    }

    record ParcelView(
            String party, String code, String reference, String status, List<Parcel.Moment> moments, JsonNode asked) {
        static ParcelView of(Parcel parcel) {
            return new ParcelView(
                    parcel.party(),
                    parcel.code(),
                    parcel.reference(),
                    parcel.status(),
                    parcel.moments(),
                    parcel.asked());
        }
    }

    /**
     * @param status in the courier's own words; absent: stays where it is
     * @param times how often the merchant is told, 0 to 100; absent: once
     * @param proof instead of the secret; empty for none; absent: the secret
     */
    record MoveOrder(String status, Integer times, String proof) {}

    /** @param answers the HTTP statuses of the merchant's answers, 0 for none */
    record Moved(String status, List<Integer> answers) {}

    record CallbackOrder(String url) {}

    @GetMapping("/parcels")
    List<ParcelView> parcels(
            @RequestParam(required = false) String party, @RequestParam(required = false) String reference) {
        return parcels
                .newest(parcel -> (party == null || parcel.party().equals(party))
                        && (reference == null || parcel.reference().startsWith(reference)))
                .stream()
                .map(ParcelView::of)
                .toList();
    }

    @PostMapping("/{party}/parcels/{code}/move")
    Moved move(@PathVariable String party, @PathVariable String code, @RequestBody MoveOrder order) {
        int times = order.times() == null ? 1 : order.times();
        if (times < 0 || times > MOST_TIMES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "times is 0 to " + MOST_TIMES);
        }
        if (order.status() != null) {
            parcels.move(party, code, order.status());
        }
        var parcel = parcels.byCode(party, code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such parcel"));
        return new Moved(parcel.status(), notices.tell(parcel, times, order.proof()));
    }

    @PutMapping("/callback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callback(@RequestBody CallbackOrder order) {
        if (order.url() == null || !order.url().startsWith("http")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "url is needed");
        }
        callback.moveTo(order.url());
    }
}
