package bd.haat.seller.shop;

import bd.haat.common.remote.RemoteServices;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks user-service. */
@Component
class RestAccounts implements Accounts {
    private final RemoteServices remote;

    RestAccounts(RemoteServices remote) {
        this.remote = remote;
    }

    @Override
    public boolean verified(UUID userId) {
        return remote.client("user")
                .get()
                .uri("/internal/users/{id}", userId)
                .exchange((_, response) -> response.getStatusCode() == HttpStatus.OK
                        && Boolean.TRUE.equals(response.bodyTo(Account.class).verified()));
    }

    private record Account(Boolean verified) {}
}
