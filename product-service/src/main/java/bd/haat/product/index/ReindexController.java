package bd.haat.product.index;

import bd.haat.common.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the whole index written anew, while searches go on. */
@RestController
class ReindexController {
    private final RebuildIndex rebuild;

    ReindexController(RebuildIndex rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping("/api/v1/admin/products/reindex")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reindex() {
        if (!rebuild.start()) throw Problems.conflict("reindex-running");
    }
}
