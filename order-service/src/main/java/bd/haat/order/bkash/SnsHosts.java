package bd.haat.order.bkash;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom we fetch certificates from and confirm subscriptions at: {@code https://sns.<region>.amazonaws.com} alone, and the sandbox where
 * one is set. Decided before anything is fetched, as the address comes from whoever posts to us.
 */
class SnsHosts {
    private static final Pattern AMAZON = Pattern.compile("sns\\.[a-z0-9-]{3,30}\\.amazonaws\\.com");
    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;

    private final URI standIn;

    SnsHosts(URI standIn) {
        this.standIn = standIn;
    }

    /** The address if it is one of those. */
    Optional<URI> trusted(String address) {
        if (address == null || address.length() > LONGEST) return Optional.empty();
        try {
            var uri = new URI(address);
            return isAmazon(uri) || isStandIn(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAmazon(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                && AMAZON.matcher(uri.getHost()).matches();
    }

    private boolean isStandIn(URI uri) {
        return standIn != null
                && standIn.getHost() != null
                && standIn.getScheme().equals(uri.getScheme())
                && standIn.getAuthority().equals(uri.getAuthority());
    }
}
