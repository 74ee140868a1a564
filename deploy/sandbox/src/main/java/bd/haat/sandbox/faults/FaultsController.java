package bd.haat.sandbox.faults;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Orders, lists and forgets faults. */
@RestController
@RequestMapping("/control/faults")
class FaultsController {
    private final Faults faults;
    private final Operations operations;

    FaultsController(Faults faults, Operations operations) {
        this.faults = faults;
        this.operations = operations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Fault order(@RequestBody FaultOrder order) {
        order.complaint().ifPresent(complaint -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, complaint);
        });
        var wanted = order.numbered(0);
        if (operations.names().stream().noneMatch(wanted::hits)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "No such target; there are " + operations.names());
        }
        return faults.order(order)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, Faults.LIMIT + " faults wait already; DELETE them first"));
    }

    @GetMapping
    List<Fault> pending() {
        return faults.pending();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }
}
