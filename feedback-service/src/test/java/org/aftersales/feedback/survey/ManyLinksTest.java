package org.aftersales.feedback.survey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Mailing;
import org.aftersales.feedback.delivery.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often somebody asks for a link, few work at once: the newest, and the one that they were sent. */
@QuarkusTest
class ManyLinksTest {

    private static final int AT_ONCE = 10;
    private static final int ASKED_FOR = 32;

    @Inject
    Mailing mailing;

    @Inject
    PostOffice post;

    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    private String sent;

    @BeforeEach
    void somebody_with_a_mail() {
        sent = PostOffice.link(post.onlyMailTo(mailing.ask(asked)));
    }

    @Test
    void the_newest_work_and_the_one_that_was_sent() {
        var links = new ArrayList<String>();
        for (int each = 0; each < AT_ONCE + 2; each++) links.add(asked.link());

        assertEquals(List.of(404, 404), statuses(links.subList(0, 2)));
        assertEquals(Collections.nCopies(AT_ONCE, 200), statuses(links.subList(2, links.size())));
        assertEquals(List.of(200), statuses(List.of(sent)));
    }

    @Test
    void of_those_asked_for_at_once_no_more_work_either() throws Exception {
        Callable<String> ask = asked::link;
        var links = new ArrayList<String>();

        try (var people = Executors.newFixedThreadPool(ASKED_FOR)) {
            for (var link : people.invokeAll(Collections.nCopies(ASKED_FOR, ask))) links.add(link.get());
        }

        assertEquals(AT_ONCE, Collections.frequency(statuses(links), 200));
        assertEquals(ASKED_FOR - AT_ONCE, Collections.frequency(statuses(links), 404));
        assertEquals(List.of(200), statuses(List.of(sent)));
    }

    private static List<Integer> statuses(List<String> links) {
        return links.stream().map(link -> given().get(link).statusCode()).toList();
    }
}
