package bd.haat.seller.shop;

import java.util.UUID;

/** Knows whether people have proved who they are. */
interface Accounts {
    /** @throws bd.haat.common.remote.RemoteUnavailableException when nobody can tell now */
    boolean verified(UUID userId);
}
