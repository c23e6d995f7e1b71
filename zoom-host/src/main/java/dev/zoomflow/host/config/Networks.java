package dev.zoomflow.host.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Network addresses, alone or by prefix: {@code 10.0.0.7}, {@code 10.1.0.0/16}, {@code fd00::/8}. Immutable. */
public final class Networks {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * Nothing is looked up.
     *
     * @param text addresses, separated by blanks or commas
     * @throws IllegalArgumentException in words
     */
    static Networks parse(String text) {
        var networks = new ArrayList<Network>();
        for (var part : text.strip().split("[\\s,]+", -1)) {
            networks.add(Network.parse(part));
        }
        return new Networks(networks);
    }

    public boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    private record Network(InetAddress base, int bits) {
        static Network parse(String text) {
            var parts = text.split("/", 2);
            try {
                if (NUMBER.matcher(parts[0]).matches()) {
                    var base = InetAddress.getByName(parts[0]);
                    var most = base.getAddress().length * 8;
                    var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
                    if (bits >= 0 && bits <= most) {
                        return new Network(base, bits);
                    }
                }
            } catch (UnknownHostException | NumberFormatException notANumber) {
                // said below
            }
            throw new IllegalArgumentException("'" + text + "' is no network address; write 10.0.0.7 or 10.1.0.0/16");
        }

        boolean contains(byte[] address) {
            var own = base.getAddress();
            if (own.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 1 << (7 - bit % 8);
                if ((own[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
