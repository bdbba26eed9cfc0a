package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every port of a platform, all on the loopback address. */
public record Ports(
        Map<Service, Integer> services, int postgres, int kafka, int controller, int issuer, int servicesKafka) {
    private static final int BESIDE_THE_SERVICES = 5;

    public Ports {
        services = Map.copyOf(services);
    }

    /** The ports people remember: services on 8081 to 8084. */
    public static Ports standard() {
        return new Ports(consecutive(8081), 5442, 9192, 9193, 8190, 9194);
    }

    /** Nine from {@code base} on: the services, PostgreSQL, Kafka, its controller, the issuer, Kafka for services. */
    public static Ports from(int base) {
        if (base < 1024 || base > 65_500) {
            throw new LaunchFailure("--base-port must be between 1024 and 65500, not " + base);
        }
        return new Ports(consecutive(base), base + 4, base + 5, base + 6, base + 7, base + 8);
    }

    /** Ports that are free now; several platforms may run beside each other. */
    public static Ports random() {
        var free = free(Service.values().length + BESIDE_THE_SERVICES);
        var services = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, free.removeFirst());
        }
        return new Ports(services, free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
    }

    /** A port that is free now. */
    static int oneFree() {
        return free(1).getFirst();
    }

    public int of(Service service) {
        return services.get(service);
    }

    /** Fails with the name of whoever wants a port that somebody else holds. */
    void requireFree() {
        byOwner().forEach((owner, port) -> {
            if (!isFree(port)) {
                throw new LaunchFailure("port " + port + " (" + owner + ") is in use: stop what holds it, or choose"
                        + " other ports with --base-port N");
            }
        });
    }

    private Map<String, Integer> byOwner() {
        var owners = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            owners.put(service.module(), of(service));
        }
        owners.put("PostgreSQL", postgres);
        owners.put("Kafka", kafka);
        owners.put("Kafka for services", servicesKafka);
        owners.put("Kafka controller", controller);
        owners.put("issuer", issuer);
        return owners;
    }

    private static Map<Service, Integer> consecutive(int first) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, first + service.ordinal());
        }
        return ports;
    }

    private static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new ArrayList<>(
                    sockets.stream().map(ServerSocket::getLocalPort).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        return binds(port, InetAddress.getLoopbackAddress()) && binds(port, new InetSocketAddress(0).getAddress());
    }

    private static boolean binds(int port, InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a stopped platform may still linger in TIME_WAIT
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
