package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.faults.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code merchantTransIDvalidationAPI.php}: one path, four calls, told apart by their parameters. */
@RestController
@RequestMapping("/sslcommerz/validator/api/merchantTransIDvalidationAPI.php")
class QueryController {
    private final Sessions sessions;
    private final Refunds refunds;
    private final StoreSettings store;

    QueryController(Sessions sessions, Refunds refunds, StoreSettings store) {
        this.sessions = sessions;
        this.refunds = refunds;
        this.store = store;
    }

    @Operation("sslcommerz.query")
    @GetMapping(params = "tran_id")
    Map<String, Object> byTransaction(@RequestParam Map<String, String> asked) {
        if (isStranger(asked)) {
            return Map.of("APIConnect", "FAILED");
        }
        var found = sessions.newest(session -> session.tranId().equals(asked.get("tran_id")), TransactionFields::of);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("APIConnect", "DONE");
        answer.put("no_of_trans_found", found.size());
        answer.put("element", found);
        return answer;
    }

    @Operation("sslcommerz.query")
    @GetMapping(params = "sessionkey")
    Map<String, Object> bySession(@RequestParam Map<String, String> asked) {
        if (isStranger(asked)) {
            return Map.of("APIConnect", "FAILED");
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("APIConnect", "DONE");
        answer.put("sessionkey", asked.get("sessionkey"));
        answer.putAll(sessions.read(session -> session.key().equals(asked.get("sessionkey")), TransactionFields::of)
                .orElse(Map.of("status", "FAILED")));
        return answer;
    }

    @Operation("sslcommerz.refund")
    @GetMapping(params = "bank_tran_id")
    Map<String, Object> refund(@RequestParam Map<String, String> asked) {
        return isStranger(asked) ? Map.of("APIConnect", "FAILED") : refunds.refund(asked);
    }

    @Operation("sslcommerz.refund-status")
    @GetMapping(params = "refund_ref_id")
    Map<String, Object> refundStatus(@RequestParam Map<String, String> asked) {
        return isStranger(asked) ? Map.of("APIConnect", "FAILED") : refunds.status(asked.get("refund_ref_id"));
    }

    @Operation("sslcommerz.query")
    @GetMapping
    Map<String, Object> nothingAsked() {
        return Map.of("APIConnect", "INVALID_REQUEST");
    }

    private boolean isStranger(Map<String, String> asked) {
        return !store.isStore(asked.get("store_id"), asked.get("store_passwd"));
    }
}
