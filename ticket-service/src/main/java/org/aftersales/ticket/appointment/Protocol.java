package org.aftersales.ticket.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was checked together at the end of a visit, and the signature under it. */
record Protocol(
        @NotNull @Size(max = 50) List<@NotNull @Valid CheckedItem> items,
        @NotNull Signer signer,

        @Schema(description = "a PNG picture of at most 100 kB, as base64; none when it was refused")
        @Size(max = 140_000)
        @Nullable
        String signature) {

    private static final String PNG = "89504e470d0a1a0a";

    /**
     * The picture of the signature.
     *
     * @throws RuleViolated when it is missing, superfluous or no picture
     */
    byte @Nullable [] picture() {
        if (signer == Signer.REFUSED) {
            if (signature != null) throw wrong("not-applicable", "Whoever refuses does not sign.");
            return null;
        }
        if (signature == null) throw wrong("required", "A signature is needed.");
        var bytes = decoded(signature);
        if (bytes.length < PNG.length() / 2
                || !HexFormat.of().formatHex(bytes, 0, PNG.length() / 2).equals(PNG)) {
            throw wrong("no-picture", "Not a PNG picture as base64.");
        }
        return bytes;
    }

    /** SHA-256 over appointment, moment, signer, items and picture, so that none of them can be exchanged. */
    byte[] digest(UUID appointment, Instant at) {
        var text = new StringBuilder()
                .append(appointment)
                .append('\n')
                .append(at)
                .append('\n')
                .append(signer);
        items.forEach(item -> text.append('\n').append(item.code()).append('=').append(item.ok()));
        text.append('\n').append(signature == null ? "" : HexFormat.of().formatHex(decoded(signature)));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    private static RuleViolated wrong(String code, String message) {
        return new RuleViolated(
                "invalid-signature", message, List.of(new Violation("/acceptance/signature", code, message)));
    }
}
