package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops are broken where the mail is read, whatever wrote it. */
class NatureTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    Auto-Submitted,  auto-replied,               AUTOMATIC
                    auto-submitted,  "Auto-Generated; owner=x",  AUTOMATIC
                    Auto-Submitted,  no,                         PERSON
                    Precedence,      auto_reply,                 AUTOMATIC
                    Precedence,      Bulk,                       LIST
                    Precedence,      junk,                       LIST
                    Precedence,      list,                       LIST
                    Precedence,      first-class,                PERSON
                    List-Id,         <news.example.org>,         LIST
                    List-Unsubscribe, <mailto:x@example.org>,    LIST
                    Return-Path,     <>,                         AUTOMATIC
                    X-Autoreply,     yes,                        AUTOMATIC
                    X-Autorespond,   out of office,              AUTOMATIC
                    X-Auto-Response-Suppress, All,               PERSON
                    """)
    void its_headers_say_what_wrote_it(String name, String value, Nature expected) {
        assertEquals(expected, nature(RawMail.from("sara@example.org").with(name, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@example.org, AUTOMATIC",
        "postmaster@example.org, AUTOMATIC",
        "noreply@example.org, AUTOMATIC",
        "no-reply+12@example.org, AUTOMATIC",
        "do-not-reply@example.org, AUTOMATIC",
        "noreen@example.org, PERSON",
        "sara@example.org, PERSON",
    })
    void so_does_its_sender(String sender, Nature expected) {
        assertEquals(expected, nature(RawMail.from(sender)));
    }

    @Test
    void what_is_ours_is_ours_whatever_else_it_says() {
        var mail = MailReader.read(RawMail.from("service@mail.test").bytes());

        assertEquals(Nature.OWN, Nature.of(mail.headers(), "service@mail.test", true));
    }

    @Test
    void a_person_whose_mail_program_wants_no_automatic_answer_gets_none() {
        var quiet = MailReader.read(
                RawMail.from("a@b.c").with("X-Auto-Response-Suppress", "OOF").bytes());
        var usual = MailReader.read(RawMail.from("a@b.c").bytes());

        assertTrue(Nature.wantsSilence(quiet.headers()));
        assertFalse(Nature.wantsSilence(usual.headers()));
    }

    private static Nature nature(RawMail raw) {
        var mail = MailReader.read(raw.bytes());
        return Nature.of(mail.headers(), mail.sender().map(MailAddress::text).orElse(""), false);
    }
}
