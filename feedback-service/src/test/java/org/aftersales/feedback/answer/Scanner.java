package org.aftersales.feedback.answer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Follows a link again and again: alternately for the page and for its head alone, from many places, eight at once. */
record Scanner(URI link) {

    private static final int AT_ONCE = 8;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The statuses that came. */
    Set<Integer> look(int times) throws InterruptedException, ExecutionException {
        var looks = IntStream.range(0, times)
                .mapToObj(look -> (Callable<Integer>) () -> look(look % 2 == 0 ? "GET" : "HEAD", look))
                .toList();
        var statuses = new TreeSet<Integer>();
        try (var scanners = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var status : scanners.invokeAll(looks)) statuses.add(status.get());
        }
        return statuses;
    }

    private int look(String method, int place) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(link)
                .header("X-Forwarded-For", "10.0.%d.%d".formatted(place / 250, place % 250))
                .method(method, BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }
}
