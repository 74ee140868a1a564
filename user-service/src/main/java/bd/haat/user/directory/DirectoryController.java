package bd.haat.user.directory;

import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For services alone: an account, and one of its addresses in the same answer, so that a checkout asks once. */
@Hidden
@RestController
class DirectoryController {
    private final JdbcDirectory directory;

    DirectoryController(JdbcDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/internal/users/{userId}")
    Entry find(@PathVariable UUID userId, @RequestParam(required = false) UUID addressId) {
        return directory.find(userId, addressId).orElseThrow(Problems::notFound);
    }
}
