package bd.haat.product.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.springframework.stereotype.Component;

/**
 * Answers with public addresses alone. The client connects to what it is told here and looks nothing up a second time, so a name
 * that changes its address in between (DNS rebinding) gains nothing.
 */
@Component
class PublicDns implements Dns {
    private final FetchSettings settings;

    PublicDns(FetchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = resolve(host);
        if (settings.trustedHosts().contains(host)) return found;
        var open = found.stream().filter(PublicAddresses::contain).toList();
        if (open.isEmpty()) throw new UnknownHostException(host);
        return open;
    }

    List<InetAddress> resolve(String host) throws UnknownHostException {
        return Dns.SYSTEM.lookup(host);
    }
}
