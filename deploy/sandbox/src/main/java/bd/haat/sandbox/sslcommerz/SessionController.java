package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.PublicUrl;
import bd.haat.sandbox.faults.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /gwprocess/v4/api.php}: opens a session. */
@RestController
class SessionController {
    private final Sessions sessions;
    private final StoreSettings store;
    private final PublicUrl publicUrl;

    SessionController(Sessions sessions, StoreSettings store, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.store = store;
        this.publicUrl = publicUrl;
    }

    @Operation("sslcommerz.session")
    @PostMapping("/sslcommerz/gwprocess/v4/api.php")
    Map<String, Object> open(@RequestParam Map<String, String> form) {
        if (!store.isStore(form.get("store_id"), form.get("store_passwd"))) {
            return failed("Store Credential Error Or Store is De-active");
        }
        var asked = new SessionRequest(form);
        return asked.failedReason()
                .map(SessionController::failed)
                .orElseGet(() -> sessions.open(asked, this::opened)
                        .orElseGet(() -> failed("Invalid Information! 'tran_id' is paid already.")));
    }

    static Map<String, Object> failed(String reason) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "FAILED");
        answer.put("failedreason", reason);
        answer.put("sessionkey", "");
        answer.put("GatewayPageURL", "");
        return answer;
    }

    private Map<String, Object> opened(Session session) {
        var answer = new LinkedHashMap<String, Object>();
        var page = publicUrl.of("/sslcommerz/pay/" + session.key());
        answer.put("status", "SUCCESS");
        answer.put("failedreason", "");
        answer.put("sessionkey", session.key());
        answer.put(
                "gw", Map.of("visa", "dbbl_visa", "master", "city_master", "mobilebanking", "dbblmobilebanking,bkash"));
        answer.put("redirectGatewayURL", page + "?cardname=");
        answer.put("GatewayPageURL", page);
        answer.put("storeBanner", "");
        answer.put("storeLogo", "");
        answer.put("desc", List.of());
        return answer;
    }
}
