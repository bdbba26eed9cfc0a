package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wants no surveys is believed wherever their address is known, and wherever what they allow is kept. */
@QuarkusTest
class RefusedSurveysTest {

    private static final String OUT = "feedback.customer.opted-out.v1";
    private static final String IN = "feedback.customer.opted-in.v1";

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Asked sara = somebody();
    private final Asked reza = somebody();
    private String address;

    /** Two customers who read the same mailbox; the first has a survey there. */
    @BeforeEach
    void a_mailbox() {
        clock.reset();
        post.deliver();
        address = contacts.open(sara, "en");
        contacts.open(reza, "en", Map.of("email", address));
        story.deliver(Story.ticket("closed", sara));
        post.deliver();
    }

    @Test
    void it_is_told_once_also_when_nothing_is_being_asked() {
        Asked.form(UUID.randomUUID(), 5, 5)
                .post(PostOffice.link(mails().getFirst()))
                .then()
                .statusCode(200);
        var mark = events.mark();

        leave(0);
        leave(0);

        events.in(tenant, mark)
                .expect(OUT)
                .with("customerId", sara.customerId())
                .andNothingElse();
    }

    @Test
    void said_twice_at_once_it_is_told_once() throws Exception {
        var link = PostOffice.optOut(mails().getFirst());
        var mark = events.mark();
        Callable<Integer> touch =
                () -> given().formParam("wish", "out").post(link).statusCode();

        try (var people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(Collections.nCopies(8, touch))) assertEquals(200, answer.get());
        }

        assertEquals(1, told(mark, OUT));
    }

    @Test
    void it_is_told_of_every_customer_that_they_are_and_taken_back_alike() {
        var other = new Asked(tenant, UUID.randomUUID(), sara.subject(), UUID.randomUUID());
        story.link(sara);
        story.link(other);
        var mark = events.mark();

        leave(0);
        comeBack(0);

        assertEquals(2, told(mark, OUT));
        assertEquals(2, told(mark, IN));
    }

    @Test
    void nobody_is_written_to_there_as_another_customer() {
        leave(0);

        story.deliver(Story.ticket("closed", reza));
        post.deliver();

        assertEquals(1, mails().size());
    }

    @Test
    void two_customers_of_one_mailbox_refuse_and_come_back_each_for_themselves() {
        story.deliver(Story.ticket("closed", reza));
        post.deliver();
        leave(0);
        leave(1);
        comeBack(0);
        given().get(PostOffice.optOut(mails().get(1))).then().body(containsString("You are not asked any more"));

        story.deliver(Story.ticket("closed", again(reza)));
        story.deliver(Story.ticket("closed", again(sara)));
        post.deliver();

        assertEquals(3, mails().size());
    }

    @Test
    void who_allows_it_again_after_their_refusal_was_heard_is_asked_again() {
        leave(0);
        contacts.open(sara, "en", Map.of("email", address)); // told before it was heard of
        story.deliver(Story.ticket("closed", again(sara)));
        post.deliver();
        assertEquals(1, mails().size());

        contacts.tell(sara, Map.of("consents", List.of(), "refusals", List.of("SURVEY"), "safetyOnly", false));
        contacts.open(sara, "en", Map.of("email", address));
        story.deliver(Story.ticket("closed", again(sara)));
        post.deliver();

        assertEquals(2, mails().size());
    }

    private void leave(int mail) {
        wish(mail, "out");
    }

    private void comeBack(int mail) {
        wish(mail, "again");
    }

    private void wish(int mail, String wish) {
        given().formParam("wish", wish)
                .post(PostOffice.optOut(mails().get(mail)))
                .then()
                .statusCode(200);
    }

    private List<Mail> mails() {
        return post.mailsTo(address);
    }

    private long told(long mark, String type) {
        return events.of(tenant, mark).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private Asked somebody() {
        return new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
    }

    private static Asked again(Asked customer) {
        return new Asked(customer.tenant(), customer.customerId(), customer.subject(), UUID.randomUUID());
    }
}
