package org.aftersales.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of a running platform's issuer, valid for eight hours. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI issuer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Tokens(URI issuer) {
        this.issuer = issuer;
    }

    /** Somebody who bought something. */
    public String customer(String tenant, String subject) {
        return of("customer", tenant, subject, null);
    }

    /** The system of a retailer. */
    public String retailer(String tenant, String retailer) {
        return of("retailer", tenant, "system-of-" + retailer, retailer);
    }

    /** A person with a role among agent, technician, adjuster, manager, analyst and admin. */
    public String staff(String role, String tenant, String subject) {
        return of(role, tenant, subject, null);
    }

    /** Any token; roles are joined by commas, retailer may be null. */
    public String of(String roles, String tenant, String subject, String retailer) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", "launcher");
        form.put("client_secret", "local");
        form.put("scope", "aftersales");
        form.put("roles", roles);
        form.put("tenant", tenant);
        form.put("sub", subject);
        if (retailer != null) {
            form.put("retailer", retailer);
        }
        return post(form);
    }

    private String post(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LaunchFailure("the issuer answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new LaunchFailure("no issuer at " + issuer + ": start the platform with ./dev run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while asking for a token", e);
        }
    }
}
