package org.aftersales.kit.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutTokensTest {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Test
    void a_span_is_recorded_without_the_token_in_its_path() {
        var result = sampled(Sampler.alwaysOn(), Attributes.of(PATH, "/s/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF"));

        assertEquals(SamplingDecision.RECORD_AND_SAMPLE, result.getDecision());
        assertEquals("/s/*", result.getAttributes().get(PATH));
    }

    @Test
    void what_others_leave_out_stays_out() {
        var result = sampled(new WithoutProbes(Sampler.alwaysOn()), Attributes.of(PATH, "/q/health"));

        assertEquals(SamplingDecision.DROP, result.getDecision());
    }

    @Test
    void what_has_no_path_is_as_it_was() {
        var result = sampled(Sampler.alwaysOn(), Attributes.empty());

        assertEquals(SamplingResult.recordAndSample(), result);
    }

    private static SamplingResult sampled(Sampler others, Attributes attributes) {
        return new WithoutTokens(others)
                .shouldSample(
                        Context.root(),
                        "0af7651916cd43dd8448eb211c80319c",
                        "GET",
                        SpanKind.SERVER,
                        attributes,
                        List.of());
    }
}
