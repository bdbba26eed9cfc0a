package org.aftersales.ticket.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftersales.kit.problem.RuleViolated;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads mails as they travel (RFC 5322 and MIME), also those that keep to neither. */
final class MailReader {

    private static final int MOST_PARTS = 100;
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 200_000;
    private static final Pattern NESTING = Pattern.compile("(?i)boundary\\s*=|message/rfc822");

    private MailReader() {}

    /** What nobody can read: broken beyond what mail programs forgive, or nested to hurt. */
    static final class Unreadable extends RuleViolated {
        Unreadable(String detail) {
            super("unreadable-mail", detail);
        }
    }

    /** @throws Unreadable when it is no mail */
    static InboundMail read(byte[] raw) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        if (NESTING.matcher(text).results().limit(MOST_PARTS + 1L).count() > MOST_PARTS) {
            throw new Unreadable("It has more parts within parts than any mail needs.");
        }
        try {
            return read(parse(raw), raw);
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Unreadable("It is not built as mails are.");
        }
    }

    private static Message parse(byte[] raw) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(raw));
    }

    private static InboundMail read(Message message, byte[] raw) throws IOException {
        var headers = headers(message);
        if (headers.fields().isEmpty()) throw new Unreadable("It has no headers.");
        var parts = MailParts.of(message);
        var sender = message.getFrom() == null || message.getFrom().isEmpty()
                ? Optional.<MailAddress>empty()
                : MailAddress.of(message.getFrom().getFirst().getAddress());
        return new InboundMail(
                headers.messageId().orElseGet(() -> digest(raw)),
                sender,
                headers,
                Optional.ofNullable(message.getSubject()).orElse("").strip(),
                parts.text(),
                parts.files(),
                parts.report());
    }

    private static MailHeaders headers(Message message) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Field field : message.getHeader().getFields()) {
            var body = field.getBody() == null ? "" : field.getBody();
            var value = DecoderUtil.decodeEncodedWords(body.replaceAll("[\\r\\n]+", " "), DecodeMonitor.SILENT);
            fields.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(value);
        }
        return new MailHeaders(fields);
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
