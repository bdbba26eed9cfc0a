package org.aftersales.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Leaves out requests for health and metrics, which come every few seconds and tell no story. */
record WithoutProbes(Sampler others) implements Sampler {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var path = attributes.get(PATH);
        if (path != null && path.startsWith("/q/")) return SamplingResult.drop();
        return others.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "WithoutProbes{" + others.getDescription() + "}";
    }
}
