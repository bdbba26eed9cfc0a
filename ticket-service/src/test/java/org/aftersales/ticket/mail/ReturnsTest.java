package org.aftersales.ticket.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that come back. */
@QuarkusTest
class ReturnsTest {

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    private Correspondence customer;
    private String message;

    @BeforeEach
    void a_mail_that_has_left() {
        clock.reset();
        customer = Correspondence.open(post);
        message = customer.say("We come on Monday.");
        post.deliver();
    }

    @Test
    void a_wrong_address_marks_the_mail_and_stops_those_after_it() {
        arrive(RawMail.report("failed", "5.1.1", id(message)));

        customer.mails().body("items[0].status", equalTo("BOUNCED")).body("items[0].failure", equalTo("5.1.1"));
        customer.say("Are you there?");
        customer.mails()
                .body("items.status", contains("FAILED", "BOUNCED"))
                .body("items[0].failure", equalTo("address-undeliverable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "5.7.1", "5.1.7", "5.1.8"})
    void a_full_mailbox_and_who_does_not_trust_us_concern_that_mail_only(String code) {
        arrive(RawMail.report("failed", code, id(message)));
        customer.say("Are you there?");

        customer.mails().body("items.status", contains("WAITING", "BOUNCED"));
    }

    @Test
    void the_address_that_it_came_back_to_tells_which_mail_also_where_nothing_is_quoted() {
        var bounceTo = post.onlyMailTo(customer.address()).getBounceAddress();

        arrive(RawMail.report("failed", "5.1.1", "<unknown@elsewhere.test>").to(bounceTo));

        customer.mails().body("items[0].status", equalTo("BOUNCED"));
    }

    @Test
    void a_report_that_it_is_late_or_about_no_mail_of_ours_changes_nothing() {
        customer.arrive(RawMail.report("delayed", "4.4.1", id(message)))
                .then()
                .body("status", equalTo("IGNORED"))
                .body("reason", equalTo("report-of-no-failure"));
        customer.arrive(RawMail.report("failed", "5.1.1", id(UUID.randomUUID().toString())))
                .then()
                .body("reason", equalTo("report-of-nothing"));

        customer.mails().body("items[0].status", equalTo("SENT"));
    }

    @Test
    void nobody_brings_back_the_mail_of_another_tenant() {
        Correspondence.open(post)
                .arrive(RawMail.report("failed", "5.1.1", id(message)))
                .then()
                .body("reason", equalTo("report-of-nothing"));

        customer.mails().body("items[0].status", equalTo("SENT"));
    }

    @Test
    void who_writes_from_an_address_that_did_not_work_can_be_written_to_again() {
        var replyTo = post.onlyMailTo(customer.address()).getReplyTo();
        arrive(RawMail.report("failed", "5.1.1", id(message)));

        customer.arrive(RawMail.from(customer.address()).to(replyTo).saying("I am back."));
        customer.say("Good.");

        customer.mails().body("items.status", contains("WAITING", "BOUNCED"));
    }

    private void arrive(RawMail report) {
        customer.arrive(report).then().statusCode(201).body("status", equalTo("BOUNCE"));
    }

    private static String id(String message) {
        return "<m." + message + "@mail.test>";
    }
}
