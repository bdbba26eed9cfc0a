package org.aftersales.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import org.aftersales.launcher.LaunchFailure;

/** What a service answered. */
public record Answer(String request, int status, HttpHeaders headers, String text) {
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LaunchFailure(request + " answered something that is not JSON", e);
        }
    }

    public String etag() {
        return header("ETag");
    }

    /** The path of what was created. */
    public String location() {
        return URI.create(header("Location")).getPath();
    }

    public Answer succeeded() {
        if (status / 100 != 2) {
            throw new LaunchFailure(request + " answered " + status + ": " + text.replaceAll("\\s+", " "));
        }
        return this;
    }

    private String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new LaunchFailure(request + " answered without " + name));
    }
}
