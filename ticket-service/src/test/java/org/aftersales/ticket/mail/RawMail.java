package org.aftersales.ticket.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A mail as it travels; everything that is not said is as a person's mail program writes it. */
final class RawMail {

    private static final String REPORT = """
            --cut
            Content-Type: text/plain

            Your message could not be delivered.
            --cut
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; sara@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 no such user

            --cut
            Content-Type: message/rfc822

            From: service@mail.test
            Message-ID: %s
            Subject: hello

            Hello
            --cut--
            """;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "Hello\n";

    private RawMail(String from) {
        headers.put("Return-Path", "<" + from + ">");
        headers.put("From", "Sara Moradi <" + from + ">");
        headers.put("To", "service@mail.test");
        headers.put("Subject", "My machine");
        headers.put("Date", "Sun, 22 Nov 2026 08:00:00 +0000");
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@example.org>");
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", "text/plain; charset=utf-8");
        headers.put("Content-Transfer-Encoding", "8bit");
    }

    static RawMail from(String address) {
        return new RawMail(address);
    }

    RawMail with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawMail without(String name) {
        headers.remove(name);
        return this;
    }

    RawMail to(String address) {
        return with("To", address);
    }

    RawMail saying(String text) {
        body = text;
        return this;
    }

    /** With a file beside the words. */
    RawMail enclosing(String name, byte[] content) {
        body = """
                --cut
                Content-Type: text/plain; charset=utf-8

                %s
                --cut
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --cut--
                """.formatted(body, name, name, Base64.getMimeEncoder().encodeToString(content));
        return with("Content-Type", "multipart/mixed; boundary=cut").without("Content-Transfer-Encoding");
    }

    /** What a mail server reports of a mail of ours. */
    static RawMail report(String action, String status, String messageId) {
        var body = REPORT.formatted(action, status, messageId);
        return from("mailer-daemon@example.org")
                .with("Return-Path", "<>")
                .with("Auto-Submitted", "auto-replied")
                .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=cut")
                .without("Content-Transfer-Encoding")
                .saying(body);
    }

    byte[] bytes() {
        var text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append('\n').append(body);
        return text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
