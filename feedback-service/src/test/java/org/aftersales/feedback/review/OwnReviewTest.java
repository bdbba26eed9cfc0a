package org.aftersales.feedback.review;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who works here and writes as an owner is looked at by somebody else. */
@QuarkusTest
class OwnReviewTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Owner owner;

    @BeforeEach
    void an_owner_who_works_here() {
        clock.reset();
        owner = Owner.of(story, "t-" + UUID.randomUUID(), "09521234001348");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rejection\":\"ADVERTISING\"}"})
    void nobody_decides_about_their_own_words(String decision) {
        var id = owner.write(Owner.words(5)).statusCode(201).extract().<String>path("id");

        Asked.as(Tokens.of("agent", owner.person().tenant(), owner.person().subject()))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(decision)
                .put("/v1/reviews/{id}/moderation", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-case"));

        owner.mine(id).body("status", equalTo("PENDING"));
    }
}
