package org.aftersales.launcher.demo;

import java.util.Map;

/** Events as tests need them. */
final class StoryEvents {
    private StoryEvents() {}

    static StoryEvent event(String id, String causation, String second) {
        return event(id, causation, second, "subject-of-" + id, 1);
    }

    static StoryEvent event(String id, String causation, String second, String subject, int sequence) {
        return new StoryEvent(
                "warranty.claims",
                Map.of(
                        "ce_id",
                        id,
                        "ce_causationid",
                        causation,
                        "ce_time",
                        "2026-11-22T10:00:" + second + "Z",
                        "ce_subject",
                        subject,
                        "ce_type",
                        "type-" + id,
                        "ce_sequence",
                        "%020d".formatted(sequence)),
                "{}");
    }

    static StoryEvent saying(String json) {
        return new StoryEvent("warranty.claims", Map.of("ce_id", "a", "ce_type", "some.type"), json);
    }
}
