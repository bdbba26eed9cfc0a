package org.aftersales.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.aftersales.kit.problem.LoggedPath;

/** Spans say where a request went without the tokens in its path, which let in whoever reads them there. */
record WithoutTokens(Sampler others) implements Sampler {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var result = others.shouldSample(parent, traceId, name, kind, attributes, links);
        var path = attributes.get(PATH);
        if (path == null || result.getDecision() == SamplingDecision.DROP) return result;
        return SamplingResult.create(
                result.getDecision(),
                result.getAttributes().toBuilder()
                        .put(PATH, LoggedPath.of(path))
                        .build());
    }

    @Override
    public String getDescription() {
        return "WithoutTokens{" + others.getDescription() + "}";
    }
}
