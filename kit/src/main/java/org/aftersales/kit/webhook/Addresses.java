package org.aftersales.kit.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are public. IPv4 by the special-purpose registry of IANA (RFC 6890 and later); of IPv6 only global
 * unicast without what stands for something else, so mapped, translated (NAT64), unique local, link-local and multicast
 * addresses are none.
 */
final class Addresses {
    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT, and metadata of some clouds
                    "127.0.0.0/8",
                    "168.63.129.16/32", // metadata of a cloud, at an address that looks public
                    "169.254.0.0/16", // link-local, and metadata of most clouds
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols, Teredo among them
                    "2001:db8::/32",
                    "2002::/16", // 6to4: an IPv4 address inside
                    "3fff::/20")
            .map(Block::of)
            .toList();

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (!(address instanceof Inet4Address) && !GLOBAL_UNICAST.holds(address)) return false;
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(InetAddress first, int bits) {
        static Block of(String text) {
            var parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            var ours = first.getAddress();
            var theirs = address.getAddress();
            if (ours.length != theirs.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
