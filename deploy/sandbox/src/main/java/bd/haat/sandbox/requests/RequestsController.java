package bd.haat.sandbox.requests;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the request log, newest first. */
@RestController
@RequestMapping("/control/requests")
class RequestsController {
    private final RequestLog requests;

    RequestsController(RequestLog requests) {
        this.requests = requests;
    }

    @GetMapping
    List<LoggedRequest> newest(
            @RequestParam(required = false) String target, @RequestParam(defaultValue = "1000") int limit) {
        return requests.newest(target, Math.clamp(limit, 0, RequestLog.LIMIT));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        requests.clear();
    }
}
