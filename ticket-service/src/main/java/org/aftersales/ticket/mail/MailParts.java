package org.aftersales.ticket.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftersales.ticket.mail.InboundMail.InboundFile;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jspecify.annotations.Nullable;

/** What a mail is made of, gone through once. */
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 20;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<InboundFile> files = new ArrayList<>();
    private @Nullable String status;
    private @Nullable String original;

    private MailParts() {}

    static MailParts of(Message message) throws IOException {
        var parts = new MailParts();
        parts.visit(message, 0);
        return parts;
    }

    /** As plain text, whatever it was written as. */
    String text() {
        return plain.isEmpty() ? HtmlText.of(html.toString()) : plain.toString().strip();
    }

    /** At most twenty; none of a mail has more of use. */
    List<InboundFile> files() {
        return List.copyOf(files);
    }

    Optional<DeliveryReport> report() {
        return Optional.ofNullable(status).map(told -> DeliveryReport.of(told, original));
    }

    private void visit(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST) return;
        switch (entity.getBody()) {
            case Multipart several -> {
                for (var part : several.getBodyParts()) visit(part, depth + 1);
            }
            case Message enclosed -> original = headers(enclosed);
            case SingleBody single -> take(entity, single);
            case null, default -> {}
        }
    }

    private void take(Entity entity, SingleBody body) throws IOException {
        var type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        var isFile = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        switch (type) {
            case "message/delivery-status" -> status = text(entity, body);
            case "text/rfc822-headers" -> original = text(entity, body);
            case "text/plain" -> takeText(entity, body, isFile, plain);
            case "text/html" -> takeText(entity, body, isFile, html);
            default -> takeFile(entity, body);
        }
    }

    private void takeText(Entity entity, SingleBody body, boolean isFile, StringBuilder into) throws IOException {
        if (isFile) takeFile(entity, body);
        else into.append(text(entity, body)).append('\n');
    }

    private void takeFile(Entity entity, SingleBody body) throws IOException {
        if (files.size() == MOST_FILES) return;
        var name = Optional.ofNullable(entity.getFilename()).filter(each -> !each.isBlank());
        files.add(new InboundFile(name.orElse("file"), bytes(body)));
    }

    private static String text(Entity entity, SingleBody body) throws IOException {
        return new String(bytes(body), charset(entity.getCharset()));
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** What says nothing or only ASCII is read as UTF-8, of which that is a part. */
    private static Charset charset(@Nullable String told) {
        if (told == null || told.equalsIgnoreCase("us-ascii")) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(told);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String headers(Message message) {
        var text = new StringBuilder();
        for (var field : message.getHeader().getFields()) {
            text.append(field.getName()).append(": ").append(field.getBody()).append('\n');
        }
        return text.toString();
    }
}
