package org.aftersales.kit.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** The address of an endpoint, taken apart. */
record WebhookUrl(boolean secure, String host, int port, String pathAndQuery) {

    /** 422: no endpoint can be there. */
    static final class Refused extends RuleViolated {
        Refused(String code, String message) {
            super("webhook-url-refused", "No endpoint can be there.", List.of(new Violation("/url", code, message)));
        }
    }

    /**
     * Reads an address by its letters; where its host leads is looked at whenever it is called.
     *
     * @throws Refused when it is no address for an endpoint
     */
    static WebhookUrl of(String text, KitConfig.Webhooks rules) {
        var uri = parsed(text);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme();
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Refused("not-an-address", "An absolute URL with a host, without user and fragment.");
        }
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean secure = scheme.equalsIgnoreCase("https");
        boolean near = rules.loopback() && isLoopback(bare);
        if (!secure && !(near && scheme.equalsIgnoreCase("http"))) throw new Refused("not-https", "HTTPS only.");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        if (!near && !rules.ports().contains(port)) throw new Refused("port-refused", "Ports: " + rules.ports());
        if (!near
                && literal(bare).filter(address -> !Addresses.isPublic(address)).isPresent()) {
            throw new Refused("address-refused", "The address is not public.");
        }
        return new WebhookUrl(secure, bare, port, pathAndQuery(uri));
    }

    private static URI parsed(String text) {
        try {
            return URI.create(URI.create(text).toASCIIString());
        } catch (IllegalArgumentException e) {
            throw new Refused("not-an-address", "An absolute URL with a host, without user and fragment.");
        }
    }

    private static String pathAndQuery(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
