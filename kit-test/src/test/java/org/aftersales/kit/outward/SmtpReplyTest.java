package org.aftersales.kit.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server answers is the recipient's fault or ours. */
class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 user unknown",
        "550, 5.2.1 mailbox disabled",
        "550, 550 no such user here",
        "521, ''",
        "551, 551 5.1.6 has moved",
        "553, 553-5.1.3 bad address syntax",
        "556, 556 5.1.10 takes no mail"
    })
    void who_is_not_there_is_refused(int code, String line) {
        var refused = assertInstanceOf(Refused.class, SmtpReply.meaning(answered(code, line)));

        assertEquals("smtp-" + code, refused.code());
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.7.1 client host blocked",
        "550, 5.7.1 message rejected as spam",
        "550, 550-5.7.26 this mail has been blocked",
        "553, 553 5.1.8 domain of sender address does not exist",
        "550, 550 5.1.7 sender address rejected",
        "550, 550 5.2.2 mailbox full",
        "552, 552 5.3.4 message too big",
        "554, 554 no",
        "421, 421 4.7.0 try again later",
        "450, 450 4.1.1 user unknown for now"
    })
    void what_is_held_against_the_sender_or_one_mail_may_pass(int code, String line) {
        var down = assertInstanceOf(Down.class, SmtpReply.meaning(answered(code, line)));

        assertEquals("smtp-" + code, down.code());
    }

    @Test
    void what_says_nothing_of_itself_may_pass() {
        var down = assertInstanceOf(Down.class, SmtpReply.meaning(new IllegalStateException("connection reset")));

        assertEquals("unreachable", down.code());
    }

    @Test
    void a_server_that_says_no_word_blames_by_its_code_alone() {
        assertTrue(SmtpReply.of(550, List.of()).blamesRecipient());
        assertFalse(SmtpReply.of(554, List.of()).blamesRecipient());
    }

    @Test
    void no_words_of_the_server_are_told_on() {
        var refused = SmtpReply.meaning(answered(550, "550 5.1.1 <sara@example.org> user unknown"));

        assertEquals("refused: smtp-550", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
    void these_say_that_the_address_does_not_work(String status) {
        assertTrue(SmtpReply.blamesRecipient(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.0", "5.1.7", "5.1.8", "5.2.2", "5.3.4", "5.4.1", "5.7.1", "5.7.26", "5.10.1"})
    void these_say_nothing_against_it(String status) {
        assertFalse(SmtpReply.blamesRecipient(status));
    }

    private static RuntimeException answered(int code, String line) {
        return new IllegalStateException(new SMTPException("not accepted", code, List.of(line), false));
    }
}
