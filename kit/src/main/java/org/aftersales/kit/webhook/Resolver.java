package org.aftersales.kit.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {
    /** @throws UnknownHostException when there is none */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
