package org.aftersales.kit.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.problem.TooManyRequests;
import org.junit.jupiter.api.Test;

class SecretTokensTest {
    private final SecretTokens tokens = new SecretTokens();

    @Test
    void a_token_has_at_least_128_random_bits_and_fits_into_a_link() {
        var minted = tokens.mint();

        assertTrue(Base64.getUrlDecoder().decode(minted.token()).length * 8 >= 128);
        assertTrue(minted.token().matches("[A-Za-z0-9_-]+"), minted.token());
        assertArrayEquals(tokens.hash(minted.token()), minted.hash());
    }

    @Test
    void no_two_tokens_are_alike() {
        var minted =
                IntStream.range(0, 10_000).mapToObj(i -> tokens.mint().token()).collect(Collectors.toSet());

        assertEquals(10_000, minted.size());
    }

    @Test
    void the_attempt_beyond_the_limit_is_refused_with_the_time_to_wait_and_others_go_on() {
        var limits = new RateLimits();
        for (var attempt = 0; attempt < 5; attempt++) limits.check("card", "guesser", 5);

        var refusal = assertThrows(TooManyRequests.class, () -> limits.check("card", "guesser", 5));

        assertTrue(refusal.retryAfter().toSeconds() >= 1);
        assertDoesNotThrow(() -> limits.check("card", "somebody else", 5));
        assertDoesNotThrow(() -> limits.check("survey", "guesser", 5));
    }
}
