package bd.haat.gateway.call;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Decides whose {@code X-Forwarded-*} are believed. By default nobody's: whoever connects is the client. */
public final class TrustedProxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final ClientAddress UNKNOWN = new ClientAddress("0.0.0.0", "0.0.0.0");

    private final List<Network> networks;

    TrustedProxies(ProxySettings settings) {
        networks = settings.trustedProxies().stream().map(Network::parse).toList();
    }

    /** Whether the request was handed over by one of ours. */
    public boolean sent(ServerHttpRequest request) {
        if (networks.isEmpty()) return false;
        var remote = request.getRemoteAddress();
        return remote != null && isOurs(remote.getAddress());
    }

    /** The last hop that is not ours: what stands to its left in {@code X-Forwarded-For}, anyone may have written. */
    public ClientAddress clientOf(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) return UNKNOWN;
        var client = remote.getAddress();
        if (!isOurs(client)) return ClientAddress.of(client);
        var hops = hops(request.getHeaders());
        for (int hop = hops.length - 1; hop >= 0 && isOurs(client); hop--) {
            var literal = hops[hop].strip();
            try {
                client = InetAddress.ofLiteral(literal);
            } catch (IllegalArgumentException noAddress) {
                break;
            }
        }
        return ClientAddress.of(client);
    }

    private static String[] hops(HttpHeaders headers) {
        var given = headers.get(FORWARDED_FOR);
        return given == null ? new String[0] : String.join(",", given).split(",");
    }

    private boolean isOurs(InetAddress address) {
        for (var network : networks) if (network.contains(address)) return true;
        return false;
    }
}
