package org.aftersales.ticket.attachment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to a store that speaks S3 (AWS Signature Version 4). */
record S3Signature(String accessKey, String secretKey, String region) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * The headers of a request, with the one that signs it.
     *
     * @param path encoded, without a query
     * @param more to be signed besides those that always are; names in lower case, with the host
     */
    SortedMap<String, String> headers(String method, String path, Map<String, String> more, byte[] body, Instant now) {
        var moment = MOMENT.format(now);
        var signed = new TreeMap<>(more);
        signed.put("x-amz-content-sha256", hex(sha256(body)));
        signed.put("x-amz-date", moment);
        var names = String.join(";", signed.keySet());
        var listed = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        var canonical = String.join("\n", method, path, "", listed, names, hex(sha256(body)));
        var scope = moment.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var toSign = String.join("\n", ALGORITHM, moment, scope, hex(sha256(utf8(canonical))));
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + hex(hmac(key(moment.substring(0, 8)), toSign)));
        return signed;
    }

    private byte[] key(String day) {
        var ofDay = hmac(utf8("AWS4" + secretKey), day);
        return hmac(hmac(hmac(ofDay, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
