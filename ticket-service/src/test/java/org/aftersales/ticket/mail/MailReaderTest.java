package org.aftersales.ticket.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    @Test
    void a_mail_is_read_with_its_sender_its_ids_and_its_words() {
        var mail = read(RawMail.from("Sara@Example.org")
                .with("Message-ID", "<one@example.org>")
                .with("References", "<first@mail.test>\n <second@mail.test>")
                .with("In-Reply-To", "<second@mail.test>")
                .with("Subject", "=?utf-8?B?2K/Ys9iq2q/Yp9mH?= 7")
                .saying("سلام\n"));

        assertEquals("<one@example.org>", mail.messageId());
        assertEquals(Optional.of(new MailAddress("sara@example.org")), mail.sender());
        assertEquals(
                List.of("<second@mail.test>", "<first@mail.test>"),
                mail.headers().references());
        assertEquals("دستگاه 7", mail.title());
        assertEquals("سلام", mail.words());
    }

    @Test
    void a_file_beside_the_words_is_no_words() {
        var mail = read(RawMail.from("a@b.c").saying("See here.").enclosing("receipt.pdf", "%PDF-1".getBytes(UTF_8)));

        assertEquals("See here.", mail.words());
        assertEquals(
                List.of("receipt.pdf"),
                mail.files().stream().map(file -> file.name()).toList());
        assertArrayEquals("%PDF-1".getBytes(UTF_8), mail.files().getFirst().content());
    }

    @Test
    void a_mail_of_nothing_but_html_has_the_words_that_one_sees() {
        var mail = read(RawMail.from("a@b.c")
                .with("Content-Type", "text/html; charset=utf-8")
                .saying("<html><head><style>p {color: red}</style></head><body><p>It is &lt;hot&gt; &amp; loud&#33;</p>"
                        + "<script>alert(1)</script><div>می&zwnj;آیید؟</div></body></html>"));

        assertEquals("It is <hot> & loud!\n\nمی\u200Cآیید؟", mail.words());
    }

    @ParameterizedTest
    @CsvSource({"windows-1256", "iso-8859-6", "utf-8"})
    void words_are_read_in_the_character_set_that_they_were_written_in(String name) {
        var raw = new String(
                RawMail.from("a@b.c")
                        .with("Content-Type", "text/plain; charset=" + name)
                        .saying("@")
                        .bytes(),
                UTF_8);
        var bytes = raw.replace("\r\n@", "\r\nسلام").getBytes(Charset.forName(name));

        assertEquals("سلام", MailReader.read(bytes).words());
    }

    @Test
    void everybody_it_went_to_is_found_also_the_mailbox_that_got_it() {
        var mail = read(RawMail.from("a@b.c")
                .to("\"Service, the\" <Service+x1@mail.test>, other@b.c")
                .with("Delivered-To", "service+x2@mail.test"));

        assertEquals(
                List.of("service+x2@mail.test", "service+x1@mail.test", "other@b.c"),
                mail.headers().recipients().stream().map(MailAddress::text).toList());
    }

    @Test
    void a_mail_without_an_id_is_known_by_all_of_it() {
        var one = read(RawMail.from("a@b.c").without("Message-ID"));
        var same = read(RawMail.from("a@b.c").without("Message-ID"));
        var other = read(RawMail.from("a@b.c").without("Message-ID").saying("Other"));

        assertEquals(one.messageId(), same.messageId());
        assertFalse(one.messageId().equals(other.messageId()));
    }

    @ParameterizedTest
    @CsvSource({
        "failed,  5.1.1, true,  5.1.1, true",
        "failed,  5.2.2, true,  5.2.2, false",
        "failed,  4.4.7, true,  5.0.0, true",
        "delayed, 4.4.1, false, 4.4.1, false",
        "relayed, 2.0.0, false, 2.0.0, false",
    })
    void a_report_says_what_failed_and_whether_the_address_is_to_blame(
            String action, String status, boolean failed, String code, boolean blames) {
        var report =
                read(RawMail.report(action, status, "<m.1@mail.test>")).report().orElseThrow();

        assertEquals(new DeliveryReport(failed, code, Optional.of("<m.1@mail.test>")), report);
        assertEquals(blames, report.blamesAddress());
    }

    @Test
    void only_the_topmost_word_on_its_origin_counts() {
        assertTrue(read(RawMail.from("a@b.c").with("Authentication-Results", "mx; spf=pass; dmarc=fail (p=none)"))
                .isForged());
        assertFalse(read(RawMail.from("a@b.c").with("Authentication-Results", "mx; dmarc=pass"))
                .isForged());
        assertFalse(read(RawMail.from("a@b.c")).isForged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\nno headers"})
    void what_has_no_headers_is_no_mail(String nothing) {
        assertThrows(MailReader.Unreadable.class, () -> MailReader.read(nothing.getBytes(UTF_8)));
    }

    @Test
    void parts_within_parts_without_end_are_refused() {
        var text = new StringBuilder("From: a@b.c\r\n");
        for (int depth = 0; depth < 10_000; depth++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }

        assertThrows(
                MailReader.Unreadable.class,
                () -> MailReader.read(text.toString().getBytes(UTF_8)));
    }

    @Test
    void no_noise_is_more_than_unreadable() {
        var random = new Random(7);
        var whole = RawMail.from("a@b.c")
                .saying("x")
                .enclosing("a.pdf", new byte[300])
                .bytes();
        for (int each = 0; each < 2_000; each++) {
            var noisy = whole.clone();
            for (int hit = 0; hit < 8; hit++) noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            try {
                MailReader.read(noisy).words();
            } catch (MailReader.Unreadable refused) {
                assertEquals("unreadable-mail", refused.code());
            }
        }
    }

    private static InboundMail read(RawMail raw) {
        return MailReader.read(raw.bytes());
    }
}
