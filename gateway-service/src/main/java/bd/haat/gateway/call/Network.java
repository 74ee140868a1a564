package bd.haat.gateway.call;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses in CIDR notation; a bare address is a block of one. */
record Network(byte[] base, int bits) {
    static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        var base = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? base.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > base.length * 8) throw new IllegalArgumentException(cidr + " is no network");
        return new Network(base, bits);
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != base.length) return false;
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((bytes[bit / 8] ^ base[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }

    static InetAddress addressOf(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
