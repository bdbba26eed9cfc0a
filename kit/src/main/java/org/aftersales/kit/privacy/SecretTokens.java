package org.aftersales.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens of 160 random bits that stand for a person without an account; only their hash is stored. */
@ApplicationScoped
public class SecretTokens {
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh token, shown once, and what to store of it. */
    public record Minted(String token, byte[] hash) {}

    public Minted mint() {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Minted(token, hash(token));
    }

    /** SHA-256: enough for what cannot be guessed in the first place. */
    public byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
