package bd.haat.gateway.call;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a request comes from.
 *
 * @param text the address as it is told to the services
 * @param network what limits count by: an IPv4 address, or the /64 that one IPv6 customer has
 */
public record ClientAddress(String text, String network) {
    static ClientAddress of(InetAddress address) {
        var text = address.getHostAddress();
        int scope = text.indexOf('%');
        if (scope >= 0) text = text.substring(0, scope);
        return new ClientAddress(text, address instanceof Inet6Address six ? slash64(six) : text);
    }

    private static String slash64(Inet6Address address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return Network.addressOf(bytes).getHostAddress() + "/64";
    }
}
