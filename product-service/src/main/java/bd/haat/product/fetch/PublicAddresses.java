package bd.haat.product.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Addresses of the open internet; those that IANA's special-purpose registries (RFC 6890) set aside are none. */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16), // link-local, among it the metadata of clouds
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3), // multicast, reserved, broadcast
            Block.of("2001::", 23), // Teredo among them, which may carry a private IPv4 address
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16), // 6to4 likewise
            Block.of("3fff::", 20));

    /** All that is routed in IPv6 today: so loopback, unique local, mapped and translated addresses are none. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(byte[] start, int bits) {
        static Block of(String start, int bits) {
            return new Block(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++)
                if (((bytes[bit / 8] ^ start[bit / 8]) & 0x80 >> bit % 8) != 0) return false;
            return true;
        }
    }
}
