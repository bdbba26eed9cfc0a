package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.RepeatedTest;

/** Many want to publish a policy for the same sales at once, each under another code. */
@QuarkusTest
class CompetingPoliciesTest {

    private static final int CLIENTS = 16;

    @RepeatedTest(3)
    void of_sixteen_equally_specific_policies_published_at_once_exactly_one_is() throws Exception {
        var shop = Shop.opened();
        var clients = IntStream.range(0, CLIENTS)
                .<Callable<Integer>>mapToObj(i -> () -> publish(shop, "TV-" + i))
                .toList();

        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = threads.invokeAll(clients).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
            assertEquals(
                    CLIENTS - 1,
                    answers.stream().filter(status -> status == 422).count(),
                    answers.toString());
        }
    }

    private static int publish(Shop shop, String code) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("code", code).putObject("appliesTo").putArray("categories").add("television");
        return shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/" + code + "/versions/1")
                .statusCode();
    }
}
