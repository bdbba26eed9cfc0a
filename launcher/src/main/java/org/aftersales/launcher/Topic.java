package org.aftersales.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A topic as {@code contracts/topics.yaml} declares it. */
public record Topic(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) int partitions,
        @JsonProperty(required = true) String retention,
        @JsonProperty(required = true) String cleanup,
        @JsonProperty(required = true) List<String> writers,
        @JsonProperty(required = true) List<String> readers) {

    private static final String COMPACT = "compact";
    private static final long DAY_MILLIS = 86_400_000L;

    private record Catalogue(
            @JsonProperty(required = true) Map<String, Short> replication,
            @JsonProperty(required = true) List<Topic> topics) {}

    /** Every topic of the platform, in the order of the file. */
    public static List<Topic> catalogue(Path repository) {
        var file = repository.resolve("contracts/topics.yaml");
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try {
            var topics = yaml.readValue(file.toFile(), Catalogue.class).topics();
            requireDistinct(topics);
            return topics;
        } catch (IOException e) {
            throw new LaunchFailure("cannot read " + file + ": " + firstLine(e), e);
        }
    }

    /** How long the broker keeps a record; of a compacted topic, how long it keeps a deletion. */
    long retentionMillis() {
        return Period.parse(retention).getDays() * DAY_MILLIS;
    }

    /** What the broker is told of it. */
    Map<String, String> settings() {
        var kept = Long.toString(retentionMillis());
        if (!cleanup.equals(COMPACT)) return Map.of("cleanup.policy", cleanup, "retention.ms", kept);
        return Map.of(
                "cleanup.policy",
                cleanup,
                "delete.retention.ms",
                kept,
                "max.compaction.lag.ms",
                Long.toString(DAY_MILLIS));
    }

    private static void requireDistinct(List<Topic> topics) {
        var seen = new HashSet<String>();
        for (var topic : topics) {
            if (!seen.add(topic.name())) {
                throw new LaunchFailure("contracts/topics.yaml lists " + topic.name() + " twice");
            }
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
